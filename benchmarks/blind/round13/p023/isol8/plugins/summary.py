from collections import Counter


class Summary:
    def __init__(self):
        self.tally = Counter()

    @property
    def ran(self):
        return sum(self.tally.values())

    def test_reported(self, outcome):
        self.tally[outcome.status] += 1

    def session_finished(self):
        print(", ".join(f"{n} {status}" for status, n in sorted(self.tally.items())))

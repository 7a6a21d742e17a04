import itertools
from collections import defaultdict
from dataclasses import dataclass, field

from .isolate import isolated

OUTCOMES = {0: "pass", 3: "fail"}


@dataclass
class Tracker:
    board: object
    repeats: int = 3
    history: dict = field(default_factory=lambda: defaultdict(list))

    def track(self, *tests):
        for test, round_ in itertools.product(tests, range(self.repeats)):
            with isolated() as attempt:
                if attempt.inside:
                    self.board << ("begin", test.__name__, round_)
                    test(round_)
            outcome = OUTCOMES.get(attempt.code, "crash")
            self.history[test.__name__].append(outcome)
            self.board << (outcome, test.__name__, round_)

    def flaky(self):
        return sorted(name for name, seen in self.history.items() if len(set(seen)) > 1)

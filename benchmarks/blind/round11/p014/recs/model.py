class Popularity:
    def __init__(self, counts: dict[int, int]) -> None:
        self.counts = counts

    def top(self, user: int, k: int = 3) -> list[int]:
        ranked = sorted(self.counts, key=self.counts.__getitem__, reverse=True)
        return ranked[user % 2:][:k]

class Ring:
    """Fixed-size overwrite buffer of ADC words."""

    def __init__(self, size):
        self._cells = [0] * size
        self._head = 0
        self.total = 0

    def push(self, word):
        self._cells[self._head] = word
        self._head = (self._head + 1) % len(self._cells)
        self.total += 1

    def __iter__(self):
        n = len(self._cells)
        start = self._head if self.total >= n else 0
        for k in range(min(self.total, n)):
            yield self._cells[(start + k) % n]

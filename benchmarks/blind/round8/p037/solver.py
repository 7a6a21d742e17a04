from __future__ import annotations

from channels import Publisher, Tracer


class Solver:
    def __init__(self, publisher: Publisher, tracer: Tracer) -> None:
        self.publisher = publisher
        self.tracer = tracer

    def solve(self, size: int) -> int:
        self.publisher.publish("begin", str(size))
        answer = self._queens(size, ())
        self.publisher.publish("end", str(answer))
        return answer

    def _queens(self, size: int, placed: tuple[int, ...]) -> int:
        if len(placed) == size:
            return 1
        count = 0
        with self.tracer as trace:
            if len(placed) < 2:
                trace.line(f"{placed}")
            for column in range(size):
                row = len(placed)
                if all(column != c and abs(column - c) != row - r for r, c in enumerate(placed)):
                    count += self._queens(size, placed + (column,))
        return count

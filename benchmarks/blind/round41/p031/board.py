"""Connect Four position, columns as lists of 'x' and 'o'."""
from __future__ import annotations

COLS, ROWS = 7, 6
LINES = [
    [(c + i * dc, r + i * dr) for i in range(4)]
    for c in range(COLS) for r in range(ROWS)
    for dc, dr in ((1, 0), (0, 1), (1, 1), (1, -1))
    if 0 <= c + 3 * dc < COLS and 0 <= r + 3 * dr < ROWS
]


class Board:
    def __init__(self, moves: str = "") -> None:
        self.cells: dict[tuple[int, int], str] = {}
        self.heights = [0] * COLS
        self.turn = "x"
        for move in moves:
            self.play(int(move))

    def legal(self) -> list[int]:
        return sorted((c for c in range(COLS) if self.heights[c] < ROWS), key=lambda c: abs(c - 3))

    def play(self, col: int) -> None:
        self.cells[col, self.heights[col]] = self.turn
        self.heights[col] += 1
        self.turn = "o" if self.turn == "x" else "x"

    def undo(self, col: int) -> None:
        self.heights[col] -= 1
        del self.cells[col, self.heights[col]]
        self.turn = "o" if self.turn == "x" else "x"

    def evaluate(self) -> int:
        """Score from the side to move; 1000 and more is a finished game."""
        total = 0
        for line in LINES:
            stones = [self.cells.get(p) for p in line]
            mine = stones.count(self.turn)
            theirs = 4 - mine - stones.count(None)
            if theirs == 4:
                return -1000
            if mine and not theirs:
                total += mine
            elif theirs and not mine:
                total -= theirs
        return total

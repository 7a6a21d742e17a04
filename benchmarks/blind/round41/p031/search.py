"""Negamax with iterative deepening."""
from __future__ import annotations

from typing import Callable

from board import Board

InfoSink = Callable[[dict], None]


class Searcher:
    def __init__(self, on_info: InfoSink) -> None:
        self.on_info = on_info
        self.nodes = 0

    def best_move(self, board: Board, depth: int) -> int:
        best = board.legal()[0]
        for ply in range(1, depth + 1):
            score, best = self._root(board, ply)
            self.on_info({"depth": ply, "score": score, "nodes": self.nodes, "move": best})
            if abs(score) >= 1000:
                break
        return best

    def _root(self, board: Board, depth: int) -> tuple[int, int]:
        alpha, best = -10_000, board.legal()[0]
        for col in board.legal():
            board.play(col)
            score = -self._negamax(board, depth - 1, -10_000, -alpha)
            board.undo(col)
            if score > alpha:
                alpha, best = score, col
        return alpha, best

    def _negamax(self, board: Board, depth: int, alpha: int, beta: int) -> int:
        self.nodes += 1
        value = board.evaluate()
        moves = board.legal()
        if depth == 0 or abs(value) >= 1000 or not moves:
            return value
        for col in moves:
            board.play(col)
            alpha = max(alpha, -self._negamax(board, depth - 1, -beta, -alpha))
            board.undo(col)
            if alpha >= beta:
                break
        return alpha

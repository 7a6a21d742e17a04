from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from multiprocessing.managers import BaseManager
from typing import Protocol, cast

from board import QuoteBoard


class Board(Protocol):
    def post(self, pair: str, bid: float, ask: float) -> bool: ...
    def mids(self) -> dict[str, float]: ...


class BoardHost(BaseManager):
    pass


@contextmanager
def hosted(board: QuoteBoard) -> Iterator[Board]:
    """Make one board reachable by every pricing process on this machine."""
    BoardHost.register("board", callable=lambda: board, exposed=("post", "mids"))
    host = BoardHost(authkey=b"fx-desk")
    host.start()
    try:
        yield cast(Board, host.board())  # type: ignore[attr-defined]
    finally:
        host.shutdown()

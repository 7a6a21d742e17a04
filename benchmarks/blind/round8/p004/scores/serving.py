from __future__ import annotations

import functools
from multiprocessing.managers import BaseManager
from typing import Optional

from .board import Board


class BoardManager(BaseManager):
    """The board is made by the server process, when it is first asked for."""

    @classmethod
    def serving(cls, url: str) -> "BoardManager":
        board: Optional[Board] = None

        def the_board() -> Board:
            nonlocal board
            if board is None:
                board = Board(url)
            return board

        cls.register("board", callable=the_board, exposed=("add", "leader"))
        manager = cls()
        manager.start()
        return manager


get_manager = functools.lru_cache(maxsize=1)(BoardManager.serving)

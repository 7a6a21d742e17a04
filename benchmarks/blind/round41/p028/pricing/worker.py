"""What runs in the executor's processes."""
from __future__ import annotations

import logging

from .board import Board, SilentBoard
from .strategies import REGISTRY, AsianCall


def init_worker(level: int) -> None:
    logging.getLogger().setLevel(level)
    Board.install(SilentBoard())


def price_batch(strategy: str, option: AsianCall, paths: int, seed: int):
    return strategy, REGISTRY[strategy].price(option, paths, seed)

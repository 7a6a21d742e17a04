from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from typing import Annotated

from fastapi import Depends, Request

from .settings import Score, Settings


class ScoreStore:
    """Unit of work over the in-memory table."""

    def __init__(self, table: dict[int, Score]) -> None:
        self._table = table
        self._pending: dict[int, Score] = {}

    def add(self, score: Score) -> None:
        self._pending[score.trip_id] = score

    def commit(self) -> None:
        self._table.update(self._pending)
        self._pending.clear()


def score_store(request: Request) -> Iterator[ScoreStore]:
    store = ScoreStore(request.app.state.table)
    try:
        yield store
    finally:
        store.commit()


def get_settings(request: Request) -> Settings:
    return request.app.state.settings


def get_pool(request: Request) -> ProcessPoolExecutor:
    return request.app.state.pool


StoreDep = Annotated[ScoreStore, Depends(score_store)]
SettingsDep = Annotated[Settings, Depends(get_settings)]
PoolDep = Annotated[ProcessPoolExecutor, Depends(get_pool)]

from __future__ import annotations

import functools
import multiprocessing as mp
from typing import Any, Callable, Generic, Iterable, Optional, TypeVar

from .progress import ProgressBoard, Ticker

Batch = TypeVar("Batch")
Partial = TypeVar("Partial")


class MapReduceError(Exception):
    """A batch failed or took too long."""


class _WorkerState:
    ticker: Optional[Ticker] = None
    mapper: Optional[Callable[[Any], Any]] = None


def _setup(mapper: Callable[[Any], Any], ticker: Optional[Ticker]) -> None:
    _WorkerState.mapper = mapper
    _WorkerState.ticker = ticker


def _map_one(numbered: tuple[int, Any]) -> Any:
    number, batch = numbered
    assert _WorkerState.mapper is not None
    partial = _WorkerState.mapper(batch)
    if _WorkerState.ticker is not None:
        _WorkerState.ticker.tick(number, getattr(batch, "size", 1))
    return partial


class MapReduce(Generic[Batch, Partial]):
    def __init__(
        self,
        mapper: Callable[[Batch], Partial],
        reducer: Callable[[Partial, Partial], Partial],
        *,
        workers: int = 2,
        board: Optional[ProgressBoard] = None,
    ) -> None:
        self.mapper = mapper
        self.reducer = reducer
        self.workers = workers
        self.board = board

    def run(self, batches: Iterable[Batch], timeout: float = 5.0) -> Partial:
        ticker = self.board.ticker() if self.board else None
        pool = mp.Pool(self.workers, initializer=_setup, initargs=(self.mapper, ticker))
        try:
            partials = pool.map_async(_map_one, enumerate(batches)).get(timeout)
        except mp.TimeoutError as error:
            raise MapReduceError("too slow") from error
        finally:
            pool.terminate()
            pool.join()
            if ticker is not None:
                ticker.close()
        return functools.reduce(self.reducer, partials)

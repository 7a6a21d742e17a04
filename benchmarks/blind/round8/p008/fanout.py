"""Runs functions in a pool; all callbacks run in the process that submits."""
from __future__ import annotations

import multiprocessing
from multiprocessing.pool import AsyncResult, Pool
from typing import Any, Callable, Optional

Callback = Callable[[Any], None]


class Fanout:
    def __init__(self, size: int, *, on_result: Callback, on_error: Optional[Callback] = None) -> None:
        self.on_result = on_result
        self.on_error = on_error
        self.pending: list[AsyncResult] = []
        self._pool: Optional[Pool] = None
        self.size = size

    def __enter__(self) -> "Fanout":
        self._pool = multiprocessing.Pool(self.size)
        return self

    def __exit__(self, *exc: object) -> None:
        assert self._pool is not None
        self._pool.close()
        self._pool.join()

    def submit(self, func: Callable[..., Any], *args: Any) -> None:
        assert self._pool is not None
        result = self._pool.apply_async(
            func, args, callback=self.on_result, error_callback=self.on_error
        )
        self.pending.append(result)

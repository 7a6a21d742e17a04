from __future__ import annotations

import multiprocessing as mp
from concurrent.futures import Executor, Future, ProcessPoolExecutor, ThreadPoolExecutor
from enum import StrEnum
from typing import Any, Callable, assert_never


class Kind(StrEnum):
    INLINE = "inline"
    THREAD = "thread"
    PROCESS = "process"


class InlineExecutor(Executor):
    def submit(self, fn: Callable[..., Any], /, *args: Any, **kwargs: Any) -> Future:
        fut: Future = Future()
        try:
            fut.set_result(fn(*args, **kwargs))
        except Exception as exc:
            fut.set_exception(exc)
        return fut


def make_executor(kind: Kind, width: int) -> Executor:
    match kind:
        case Kind.INLINE:
            return InlineExecutor()
        case Kind.THREAD:
            return ThreadPoolExecutor(width, thread_name_prefix="job")
        case Kind.PROCESS:
            return ProcessPoolExecutor(width, mp_context=mp.get_context("fork"))
        case _:
            assert_never(kind)

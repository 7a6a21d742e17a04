"""Runs a generator function in a process of its own and hands on what it yields."""
from __future__ import annotations

import functools
import multiprocessing as mp
from collections.abc import Callable, Iterator
from multiprocessing.connection import Connection
from typing import Any, ParamSpec, TypeVar

P = ParamSpec("P")
T = TypeVar("T")


class ConversionError(RuntimeError):
    pass


def _drain(pipe: Connection, steps: Callable[..., Iterator[Any]], args: Any, kwargs: Any) -> None:
    try:
        for step in steps(*args, **kwargs):
            pipe.send(("step", step))
        pipe.send(("end", None))
    except Exception as problem:
        pipe.send(("error", f"{type(problem).__name__}: {problem}"))
    finally:
        pipe.close()


def isolated(timeout: float) -> Callable[[Callable[P, Iterator[T]]], Callable[P, Iterator[T]]]:
    def decorate(steps: Callable[P, Iterator[T]]) -> Callable[P, Iterator[T]]:
        @functools.wraps(steps)
        def run(*args: P.args, **kwargs: P.kwargs) -> Iterator[T]:
            here, there = mp.Pipe(duplex=False)
            process = mp.Process(target=_drain, args=(there, steps, args, kwargs), daemon=True)
            process.start()
            there.close()
            try:
                while here.poll(timeout):
                    kind, value = here.recv()
                    if kind == "end":
                        return
                    if kind == "error":
                        raise ConversionError(value)
                    yield value
                raise ConversionError("no progress")
            finally:
                process.join(1)
                if process.is_alive():
                    process.kill()
                    process.join()

        return run

    return decorate

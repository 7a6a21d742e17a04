"""Runs a function in a process of its own.

The raster library keeps every plate it ever made in memory; a process which
ends gives the memory back.
"""
from __future__ import annotations

import functools
import multiprocessing as mp
from typing import Any, Callable, TypeVar

from . import progress as _progress

R = TypeVar("R")


class IsolatedError(RuntimeError):
    pass


def isolated(timeout: float) -> Callable[[Callable[..., R]], Callable[..., R]]:
    def decorate(func: Callable[..., R]) -> Callable[..., R]:
        def body(conn, args: tuple, kwargs: dict[str, Any]) -> None:
            _progress.redirect(lambda report: conn.send(("progress", report)))
            try:
                conn.send(("value", func(*args, **kwargs)))
            except Exception as exc:
                conn.send(("error", f"{type(exc).__name__}: {exc}"))
            finally:
                conn.close()

        @functools.wraps(func)
        def call(*args: Any, **kwargs: Any) -> R:
            ours, theirs = mp.Pipe(duplex=False)
            proc = mp.Process(target=body, args=(theirs, args, kwargs), name=func.__name__)
            proc.start()
            theirs.close()
            try:
                kind, value = "progress", None
                while kind == "progress":
                    if not ours.poll(timeout):
                        raise IsolatedError(f"{func.__name__} took longer than {timeout} s")
                    kind, value = ours.recv()
                    if kind == "progress":
                        _progress.deliver(value)
            except EOFError:
                raise IsolatedError(f"{func.__name__} died") from None
            finally:
                ours.close()
                proc.join(1)
                if proc.is_alive():
                    proc.kill()
                    proc.join()
            if kind == "error":
                raise IsolatedError(value)
            return value

        return call

    return decorate

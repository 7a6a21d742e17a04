"""Runs a function in a process of its own: a corrupt archive may exhaust memory or crash a decoder."""
from __future__ import annotations

import functools
import multiprocessing
import resource
from typing import Callable, ParamSpec, TypeVar

from .events import bus

P = ParamSpec("P")
T = TypeVar("T")
_fork = multiprocessing.get_context("fork")


class Isolated(RuntimeError):
    """The isolated call died or overran."""


def _call(pipe, memory: int, function: Callable, args: tuple, kwargs: dict) -> None:
    resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
    try:
        outcome = (True, function(*args, **kwargs))
    except Exception as error:
        outcome = (False, repr(error))
    pipe.send(outcome)
    pipe.close()
    bus.close()


def isolated(*, timeout: float, memory: int = 4 << 30) -> Callable[[Callable[P, T]], Callable[P, T]]:
    def decorate(function: Callable[P, T]) -> Callable[P, T]:
        @functools.wraps(function)
        def wrapper(*args: P.args, **kwargs: P.kwargs) -> T:
            here, there = _fork.Pipe(duplex=False)
            process = _fork.Process(target=_call, args=(there, memory, function, args, kwargs))
            process.start()
            there.close()
            try:
                if not here.poll(timeout):
                    raise Isolated(f"{function.__name__} took more than {timeout:g} s")
                good, value = here.recv()
            except EOFError:
                raise Isolated(f"{function.__name__} died") from None
            finally:
                process.join(0.5)
                if process.is_alive():
                    process.kill()
                    process.join()
            if not good:
                raise Isolated(value)
            return value

        return wrapper

    return decorate

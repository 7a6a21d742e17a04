from __future__ import annotations

import asyncio
import functools
import multiprocessing
from multiprocessing.connection import Connection
from typing import Any, Callable


def _enter_child(out: Connection, function: Callable, args: tuple) -> None:
    try:
        out.send((True, function(*args)))
    except Exception as exc:
        out.send((False, repr(exc)))


def isolated(*, timeout: float):
    """Run the decorated function in a process of its own, and give up after `timeout` seconds."""

    def decorate(function: Callable[..., Any]):
        @functools.wraps(function)
        async def wrapper(*args: Any) -> Any:
            incoming, outgoing = multiprocessing.Pipe(duplex=False)
            process = multiprocessing.Process(target=_enter_child, args=(outgoing, function, args), daemon=True)
            process.start()
            outgoing.close()
            try:
                if not await asyncio.to_thread(incoming.poll, timeout):
                    raise TimeoutError(f"{function.__name__} took too long")
                ok, value = incoming.recv()
            finally:
                process.kill()
                await asyncio.to_thread(process.join, 1)
                incoming.close()
            if not ok:
                raise RuntimeError(value)
            return value

        return wrapper

    return decorate

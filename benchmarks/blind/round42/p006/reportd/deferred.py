"""Promise-like chains whose first step runs in a process of its own.

The steps added with then() and catch() run where the chain is settled.
"""
from __future__ import annotations

import multiprocessing
import time
from typing import Any, Callable, Iterable, Iterator

_ctx = multiprocessing.get_context("fork")


def _attempt(fn: Callable[..., Any], *args: Any) -> tuple[bool, Any]:
    try:
        return True, fn(*args)
    except Exception as exc:
        return False, exc


class Deferred:
    def __init__(self, fn: Callable[..., Any], *args: Any) -> None:
        self._job = (fn, args)
        self._steps: list[tuple[bool, Callable[[Any], Any]]] = []
        self._process = None

    def then(self, fn: Callable[[Any], Any]) -> "Deferred":
        self._steps.append((True, fn))
        return self

    def catch(self, fn: Callable[[Exception], Any]) -> "Deferred":
        self._steps.append((False, fn))
        return self

    def launch(self) -> "Deferred":
        self._reader, writer = _ctx.Pipe(duplex=False)
        self._process = _ctx.Process(target=self._work, args=(writer,))
        self._process.start()
        writer.close()
        return self

    def _work(self, writer) -> None:
        fn, args = self._job
        writer.send(_attempt(fn, *args))
        writer.close()

    def _run_steps(self, ok: bool, value: Any) -> tuple[bool, Any]:
        for wants_ok, step in self._steps:
            if wants_ok == ok:
                ok, value = _attempt(step, value)
        return ok, value

    def settle(self, timeout: float) -> Any:
        outcome = (False, TimeoutError("no answer"))
        try:
            if self._reader.poll(timeout):
                outcome = self._reader.recv()
        except EOFError as exc:
            outcome = (False, exc)
        finally:
            self._process.join(0.5)
            if self._process.is_alive():
                self._process.kill()
        ok, value = self._run_steps(*outcome)
        if not ok:
            raise value
        return value


def all_settled(chains: Iterable[Deferred], timeout: float) -> Iterator[Any]:
    deadline = time.monotonic() + timeout
    for chain in chains:
        yield chain.settle(max(0.0, deadline - time.monotonic()))

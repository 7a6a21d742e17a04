"""A small farm of processes; tasks are arbitrary callables, moved with cloudpickle."""
from __future__ import annotations

import itertools
import multiprocessing as mp
from collections.abc import Callable
from multiprocessing.connection import Connection, wait
from typing import Any

import cloudpickle


def _hand(conn: Connection) -> None:
    while True:
        try:
            blob = conn.recv_bytes()
        except EOFError:
            return
        if not blob:
            return
        number, task = cloudpickle.loads(blob)
        try:
            reply = (number, True, task())
        except Exception as error:
            reply = (number, False, f"{type(error).__name__}: {error}")
        conn.send_bytes(cloudpickle.dumps(reply))


class Farm:
    def __init__(self, hands: int = 2) -> None:
        self._context = mp.get_context("fork")
        self._hands = hands
        self._links: list[Connection] = []
        self._processes: list[mp.process.BaseProcess] = []
        self._numbers = itertools.count()
        self._waiting: set[int] = set()

    def __enter__(self) -> Farm:
        for index in range(self._hands):
            ours, theirs = self._context.Pipe()
            process = self._context.Process(target=_hand, args=(theirs,), name=f"hand-{index}", daemon=True)
            process.start()
            theirs.close()
            self._links.append(ours)
            self._processes.append(process)
        return self

    def __exit__(self, *exc: object) -> None:
        for link in self._links:
            link.send_bytes(b"")
        for process in self._processes:
            process.join(2)
            if process.is_alive():
                process.kill()

    def submit(self, task: Callable[[], Any]) -> int:
        number = next(self._numbers)
        self._waiting.add(number)
        self._links[number % self._hands].send_bytes(cloudpickle.dumps((number, task)))
        return number

    def results(self, timeout: float = 4.0) -> dict[int, Any]:
        done: dict[int, Any] = {}
        while self._waiting:
            ready = wait(self._links, timeout)
            if not ready:
                raise TimeoutError(f"{len(self._waiting)} tasks are missing")
            for link in ready:
                number, good, value = cloudpickle.loads(link.recv_bytes())
                self._waiting.discard(number)
                done[number] = value if good else RuntimeError(value)
        return done

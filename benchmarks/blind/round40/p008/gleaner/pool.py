from __future__ import annotations

import logging
import os
import signal
import sys
import time
from types import TracebackType
from typing import Any, Iterable, Sequence

import zmq

log = logging.getLogger(__name__)


class MapperLost(RuntimeError):
    def __init__(self, waiting: int) -> None:
        super().__init__(f"{waiting} chunks were never answered")


class MapperPool:
    """ROUTER in the middle; mappers ask for chunks and send back partial results."""

    def __init__(self, job: str, size: int) -> None:
        self.job = job
        self.size = size
        self._pids: set[int] = set()

    def __enter__(self) -> "MapperPool":
        self._context = zmq.Context()
        self._router = self._context.socket(zmq.ROUTER)
        self._router.linger = 0
        self._port = self._router.bind_to_random_port("tcp://127.0.0.1")
        for index in range(self.size):
            self._pids.add(self._launch(index))
        return self

    def _command(self, index: int) -> list[str]:
        return [sys.executable, "-m", "gleaner.mapper", str(self._port), self.job, f"mapper-{index}"]

    def _launch(self, index: int) -> int:
        command = self._command(index)
        pid = os.fork()
        if pid == 0:
            try:
                os.setsid()
                with open(os.devnull) as nothing:
                    os.dup2(nothing.fileno(), 0)
                os.execv(command[0], command)
            finally:
                os._exit(127)
        log.debug("mapper %d is pid %d", index, pid)
        return pid

    def run(self, chunks: Iterable[Sequence[str]], timeout: float = 6.0) -> list[Any]:
        todo = [(number, list(chunk)) for number, chunk in enumerate(chunks)]
        waiting = len(todo)
        partials: dict[int, Any] = {}
        deadline = time.monotonic() + timeout
        while len(partials) < waiting:
            left = deadline - time.monotonic()
            if left <= 0 or not self._router.poll(int(left * 1000)):
                raise MapperLost(waiting - len(partials))
            peer, raw = self._router.recv(), self._router.recv_json()
            if raw["number"] is not None:
                partials[raw["number"]] = raw["partial"]
            if todo:
                number, chunk = todo.pop()
                self._router.send(peer, zmq.SNDMORE)
                self._router.send_json({"number": number, "chunk": chunk})
        return [partials[number] for number in sorted(partials)]

    def __exit__(
        self,
        kind: type[BaseException] | None,
        value: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        for pid in self._pids:
            os.kill(pid, signal.SIGTERM)
        for pid in self._pids:
            os.waitpid(pid, 0)
        self._router.close()
        self._context.term()

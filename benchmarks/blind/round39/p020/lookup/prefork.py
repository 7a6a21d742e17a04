"""A pre-fork server on a unix socket: the master listens, workers accept."""
from __future__ import annotations

import logging
import os
import signal
import socket
import time
from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import Self

log = logging.getLogger(__name__)


class PreforkServer:
    def __init__(self, path: Path, answer: Callable[[str], str], workers: int) -> None:
        self._path = path
        self._answer = answer
        self._workers = workers
        self._pids: list[int] = []
        self._draining: list[Callable[[], None]] = []

    def on_drain(self, hook: Callable[[], None]) -> None:
        self._draining.append(hook)

    def __enter__(self) -> Self:
        self._listener = socket.socket(socket.AF_UNIX)
        self._listener.bind(str(self._path))
        self._listener.listen(16)
        self._listener.settimeout(1.0)
        for number in range(self._workers):
            match os.fork():
                case 0:
                    self._work(number)
                case pid:
                    self._pids.append(pid)
        return self

    def _work(self, number: int) -> None:
        status = 1
        try:
            served = self._accept_until_idle()
            for hook in self._draining:
                hook()
            log.info("worker %d served %d", number, served)
            status = 0
        except Exception:
            log.exception("worker %d failed", number)
        finally:
            os._exit(status)

    def _accept_until_idle(self) -> int:
        served = 0
        while True:
            try:
                connection, _ = self._listener.accept()
            except TimeoutError:
                return served
            with connection:
                connection.settimeout(1.0)
                question = connection.recv(256).decode()
                connection.sendall(self._answer(question).encode())
            served += 1

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._listener.close()
        deadline = time.monotonic() + 4
        while self._pids:
            pid, status = os.waitpid(self._pids[0], os.WNOHANG)
            if pid:
                self._pids.pop(0)
                if status:
                    log.warning("worker pid %d: status %d", pid, os.waitstatus_to_exitcode(status))
            elif time.monotonic() > deadline:
                os.kill(self._pids[0], signal.SIGKILL)
            else:
                time.sleep(0.02)

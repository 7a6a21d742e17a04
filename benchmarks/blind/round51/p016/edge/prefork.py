"""A small pre-fork master: one listening socket, n uvicorn workers."""

from __future__ import annotations

import contextlib
import logging
import os
import signal
import socket
import threading
import time

import uvicorn
from starlette.applications import Starlette
from starlette.testclient import TestClient

log = logging.getLogger("edge.master")


def preflight(app: Starlette) -> None:
    response = TestClient(app).get("/healthz")
    if response.text != "ok":
        raise RuntimeError(f"application is not healthy: {response.status_code}")


class Master:
    def __init__(self, app: Starlette, workers: int, seconds: float) -> None:
        self.app = app
        self.size = workers
        self.seconds = seconds
        self.pids: set[int] = set()
        self.listener = socket.create_server(("127.0.0.1", 0), backlog=64)

    @property
    def url(self) -> str:
        return "http://{}:{}".format(*self.listener.getsockname())

    def start(self) -> None:
        preflight(self.app)
        for _ in range(self.size):
            pid = os.fork()
            if pid == 0:
                self._work()
            self.pids.add(pid)
        log.info("workers %s on %s", sorted(self.pids), self.url)

    def _work(self) -> None:
        code = 1
        try:
            config = uvicorn.Config(self.app, log_level="warning", lifespan="off", ws="none")
            server = uvicorn.Server(config)
            stop = threading.Timer(self.seconds, setattr, (server, "should_exit", True))
            stop.daemon = True
            stop.start()
            server.run(sockets=[self.listener])
            code = 0
        finally:
            os._exit(code)

    def join(self, timeout: float) -> None:
        deadline = time.monotonic() + timeout
        while self.pids and time.monotonic() < deadline:
            for pid in list(self.pids):
                done, status = os.waitpid(pid, os.WNOHANG)
                if done:
                    self.pids.discard(pid)
                    log.info("worker %d left with %d", pid, os.waitstatus_to_exitcode(status))
            time.sleep(0.05)
        for pid in self.pids:
            with contextlib.suppress(ProcessLookupError):
                os.kill(pid, signal.SIGKILL)
                os.waitpid(pid, 0)
        self.listener.close()

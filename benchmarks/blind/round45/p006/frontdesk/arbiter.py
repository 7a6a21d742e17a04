"""Pre-fork arbiter: one listening socket, n workers, each a werkzeug server."""
from __future__ import annotations

import logging
import os
import signal
import socket
import sys
import time
from dataclasses import dataclass, field
from typing import Callable

from werkzeug.serving import make_server

from .site import create_app
from .stats import Board, Reporter

log = logging.getLogger("frontdesk.arbiter")


@dataclass
class Arbiter:
    workers: int
    stats_endpoint: str
    worker_seconds: float = 6.0
    pids: set[int] = field(default_factory=set)
    board: Board | None = None

    def run(self, when_ready: Callable[[str], None]) -> Board:
        listener = socket.create_server(("127.0.0.1", 0), backlog=32)
        listener.setblocking(False)
        self.board = Board(self.stats_endpoint)
        signal.signal(signal.SIGTERM, self.on_terminate)
        for number in range(self.workers):
            self.spawn(number, listener)
        when_ready("http://127.0.0.1:%d" % listener.getsockname()[1])
        self.board.collect(400)
        self.signal_workers(signal.SIGTERM)
        self.reap()
        self.board.collect(100)
        self.board.close()
        listener.close()
        return self.board

    def on_terminate(self, signum: int, frame) -> None:
        log.info("pid %d: %s", os.getpid(), signal.Signals(signum).name)
        self.signal_workers(signum)
        if self.board is not None:
            self.board.close()
        sys.exit(0)

    def signal_workers(self, signum: int) -> None:
        for pid in self.pids:
            os.kill(pid, signum)

    def spawn(self, number: int, listener: socket.socket) -> None:
        pid = os.fork()
        if pid:
            self.pids.add(pid)
            return
        self.pids.clear()
        status = 0
        try:
            self.serve(listener)
        except Exception:
            log.exception("worker %d died", number)
            status = 1
        finally:
            sys.stdout.flush()
            os._exit(status)

    def serve(self, listener: socket.socket) -> None:
        signal.signal(signal.SIGINT, signal.SIG_IGN)
        reporter = Reporter(self.stats_endpoint)
        server = make_server("127.0.0.1", 0, create_app(reporter), fd=listener.fileno())
        server.timeout = 0.1
        deadline = time.monotonic() + self.worker_seconds
        try:
            while time.monotonic() < deadline:
                server.handle_request()
        finally:
            reporter.close()

    def reap(self, patience: float = 4.0) -> None:
        deadline = time.monotonic() + patience
        while self.pids and time.monotonic() < deadline:
            for pid in list(self.pids):
                done, status = os.waitpid(pid, os.WNOHANG)
                if done:
                    self.pids.discard(pid)
                    log.info("worker left with %d", os.waitstatus_to_exitcode(status))
            time.sleep(0.05)
        for pid in self.pids:
            os.kill(pid, signal.SIGKILL)
            os.waitpid(pid, 0)

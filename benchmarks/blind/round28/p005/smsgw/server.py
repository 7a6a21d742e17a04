import logging
import os
import signal
import socket
import time

from .meter import Meter
from .protocol import SubmitError, handle_line

log = logging.getLogger("smsgw.server")


class Server:
    """Binds once, then forks workers which share the listening socket."""

    def __init__(self, meter: Meter, workers: int, lifetime: float = 1.5) -> None:
        self.meter = meter
        self.workers = workers
        self.lifetime = lifetime
        self.listener = socket.create_server(("127.0.0.1", 0), backlog=64)
        self.listener.settimeout(0.2)
        self.children: dict[int, int] = {}

    @property
    def address(self):
        return self.listener.getsockname()

    def start(self) -> None:
        self.meter.count("start")
        for index in range(self.workers):
            pid = os.fork()
            if pid == 0:
                status = 1
                try:
                    self._work(index)
                    status = 0
                finally:
                    os._exit(status)
            self.children[pid] = index
        log.info("%d workers on port %d", self.workers, self.address[1])

    def _work(self, index: int) -> None:
        until = time.monotonic() + self.lifetime
        while time.monotonic() < until:
            try:
                conn, _peer = self.listener.accept()
            except TimeoutError:
                continue
            conn.settimeout(1)
            with conn, conn.makefile("rw", encoding="utf-8", newline="\n") as stream:
                self._session(stream)

    def _session(self, stream) -> None:
        with self.meter.timed("session"):
            for line in stream:
                try:
                    reply = "OK " + handle_line(line.rstrip("\n"))
                except SubmitError as exc:
                    reply = f"ERR {exc}"
                stream.write(reply + "\n")
                stream.flush()

    def wait(self, grace: float = 3.0) -> None:
        until = time.monotonic() + grace
        while self.children:
            pid, _status = os.waitpid(-1, os.WNOHANG)
            if pid:
                self.children.pop(pid, None)
            elif time.monotonic() > until:
                for child in self.children:
                    os.kill(child, signal.SIGKILL)
                until += grace
            else:
                time.sleep(0.05)
        self.listener.close()
        self.meter.count("stop")

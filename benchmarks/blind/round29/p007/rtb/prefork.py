"""Pre-fork acceptor: the master owns the listening socket, workers accept on it."""
import json
import logging
import os
import signal
import socket
import time

log = logging.getLogger(__name__)


class PreforkServer:
    def __init__(self, handler, workers: int, lifetime: float = 3.0):
        self.handler = handler
        self.workers = workers
        self.lifetime = lifetime
        self.listener = socket.create_server(("127.0.0.1", 0), backlog=64)
        self.listener.settimeout(0.2)
        self.children: list[int] = []

    @property
    def address(self):
        return self.listener.getsockname()

    def start(self) -> None:
        for _ in range(self.workers):
            pid = os.fork()
            if pid == 0:
                status = 1
                try:
                    signal.signal(signal.SIGTERM, signal.SIG_DFL)
                    self._serve()
                    status = 0
                finally:
                    os._exit(status)
            self.children.append(pid)

    def _serve(self) -> None:
        until = time.monotonic() + self.lifetime
        while time.monotonic() < until:
            try:
                conn, _ = self.listener.accept()
            except OSError:
                continue
            with conn:
                conn.settimeout(1)
                request = json.loads(conn.makefile().readline())
                conn.sendall(json.dumps(self.handler(request)).encode() + b"\n")

    def stop(self) -> None:
        for pid in self.children:
            try:
                os.kill(pid, signal.SIGTERM)
            except ProcessLookupError:
                pass
        for pid in self.children:
            os.waitpid(pid, 0)
        self.listener.close()

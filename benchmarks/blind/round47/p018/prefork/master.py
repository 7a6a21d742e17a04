import os
import signal
import socket
import time

import structlog

log = structlog.get_logger()


class Master:
    """Listens once and lets a few forked workers accept."""

    def __init__(self, workers: int):
        self.workers = workers
        self.listener = socket.create_server(("127.0.0.1", 0), backlog=16)
        self.listener.settimeout(0.5)
        self.pids: dict[int, float] = {}

    def start(self) -> None:
        log.info("listening", port=self.listener.getsockname()[1])
        for number in range(self.workers):
            pid = os.fork()
            if pid == 0:
                try:
                    self.worker(number)
                finally:
                    os._exit(0)
            self.pids[pid] = time.monotonic()

    def worker(self, number: int) -> None:
        structlog.contextvars.bind_contextvars(worker=number)
        log.info("worker ready")
        while True:
            try:
                conn, peer = self.listener.accept()
            except TimeoutError:
                break
            with conn:
                conn.settimeout(0.5)
                line = conn.recv(200)
                conn.sendall(line.upper())
            log.debug("served", peer=peer[1], size=len(line))

    def request(self, text: bytes) -> bytes:
        with socket.create_connection(self.listener.getsockname(), timeout=1) as conn:
            conn.sendall(text)
            return conn.recv(200)

    def join(self, seconds: float) -> None:
        deadline = time.monotonic() + seconds
        while self.pids and time.monotonic() < deadline:
            pid, status = os.waitpid(-1, os.WNOHANG)
            if pid:
                del self.pids[pid]
                log.info("worker gone", pid=pid, status=status)
            else:
                time.sleep(0.05)
        for pid in self.pids:
            os.kill(pid, signal.SIGKILL)
            os.waitpid(pid, 0)

import logging
import os
import signal
import time

from .app import PriceService, health
from .client import RpcError
from .container import Container

log = logging.getLogger(__name__)


class Supervisor:
    def __init__(self, box: Container, workers: int, requests: int) -> None:
        self.box = box
        self.workers = workers
        self.requests = requests
        self.pids: set[int] = set()

    def run(self) -> int:
        health(self.box)
        for number in range(self.workers):
            self.pids.add(self._fork(number))
        self._reap(until=time.monotonic() + 0.8)
        return 0

    def _fork(self, number: int) -> int:
        pid = os.fork()
        if pid:
            return pid
        status = 1
        try:
            self._serve(number)
            status = 0
        finally:
            os._exit(status)

    def _serve(self, number: int) -> None:
        prices = self.box.get(PriceService)
        for n in range(self.requests):
            try:
                log.info("worker %d: %s", number, prices.quote(f"sku-{n}"))
            except RpcError as exc:
                log.error("worker %d: %s", number, exc)

    def _reap(self, until: float) -> None:
        while self.pids and time.monotonic() < until:
            pid, _ = os.waitpid(-1, os.WNOHANG)
            self.pids.discard(pid)
            time.sleep(0.02)
        for pid in self.pids:
            os.kill(pid, signal.SIGKILL)
            os.waitpid(pid, 0)

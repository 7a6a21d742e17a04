from __future__ import annotations

import logging
from collections import deque

import zmq

from . import link
from .launchers import Launcher

log = logging.getLogger(__name__)


class Broker:
    def __init__(self, launcher: Launcher, workers: int) -> None:
        self.launcher = launcher
        self.workers = workers
        self.sock, self.url = link.router()
        self.pids: list[int] = []

    def build(self, units: dict[str, str]) -> dict[str, int]:
        todo, results, idle = deque(units.items()), {}, set()
        self.pids = [self.launcher.launch(self.url) for _ in range(self.workers)]
        while len(results) < len(units):
            if not self.sock.poll(4000):
                log.error("no word from the workers")
                break
            ident, body = self.sock.recv_multipart(zmq.NOBLOCK)
            message = zmq.utils.jsonapi.loads(body)
            if message["op"] == "done":
                results[message["unit"]] = message["crc"]
            if todo:
                unit, text = todo.popleft()
                self._send(ident, op="compile", unit=unit, text=text)
            else:
                idle.add(ident)
        self._dismiss(idle)
        return results

    def _send(self, ident: bytes, **message: str) -> None:
        self.sock.send_multipart([ident, zmq.utils.jsonapi.dumps(message)])

    def _dismiss(self, idle: set[bytes]) -> None:
        while len(idle) < self.workers and self.sock.poll(1500):
            idle.add(self.sock.recv_multipart(zmq.NOBLOCK)[0])
        for ident in idle:
            self._send(ident, op="stop")
        for pid in self.pids:
            log.info("worker %d: %s", pid, self.launcher.reap(pid, 2.0))

    def close(self) -> None:
        self.sock.close()
        link.context.term()

from __future__ import annotations

import logging
import os
import signal
import time

import zmq

from .methods import answer
from .transport import Transport

log = logging.getLogger("rpcd.arbiter")


class Arbiter:
    """Forks the workers and takes care that they end."""

    def __init__(self, transport: Transport, size: int = 2) -> None:
        self.transport = transport
        self.size = size
        self.children: set[int] = set()

    def spawn_all(self) -> None:
        for slot in range(self.size):
            match os.fork():
                case 0:
                    code = 1
                    try:
                        self.work(slot)
                        code = 0
                    except BaseException:
                        log.exception("worker %d", slot)
                    finally:
                        os._exit(code)
                case pid:
                    self.children.add(pid)

    def work(self, slot: int) -> None:
        sock = self.transport.worker_side()
        try:
            while True:
                sock.send_json(answer(sock.recv_json()))
        except zmq.Again:
            log.info("worker %d idle, leaves", slot)
        finally:
            sock.close()

    def reap(self, patience: float) -> None:
        deadline = time.monotonic() + patience
        while self.children and time.monotonic() < deadline:
            pid, _ = os.waitpid(-1, os.WNOHANG)
            self.children.discard(pid) if pid else time.sleep(0.05)
        for pid in self.children:
            os.kill(pid, signal.SIGKILL)
            os.waitpid(pid, 0)

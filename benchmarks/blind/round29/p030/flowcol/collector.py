from __future__ import annotations

import logging
import os
import signal
import socket
import time
from contextlib import suppress

from . import v5
from .exporter import Exporter

log = logging.getLogger("flowcol")


class Collector:
    """Pre-forking collector: all workers read the same UDP socket."""

    def __init__(self, exporter: Exporter, workers: int, idle: float = 0.8) -> None:
        self.exporter = exporter
        self.workers = workers
        self.idle = idle
        self.udp = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
        self.udp.bind(("127.0.0.1", 0))
        self.udp.settimeout(idle)
        self.children: set[int] = set()

    @property
    def address(self) -> tuple[str, int]:
        return self.udp.getsockname()

    def start(self) -> None:
        log.info("collecting on %s:%d", *self.address)
        self.exporter.push("collector.up", {"port": self.address[1], "workers": self.workers})
        for number in range(self.workers):
            pid = os.fork()
            if pid == 0:
                status = 1
                try:
                    self._work(number)
                    status = 0
                finally:
                    os._exit(status)
            self.children.add(pid)

    def _work(self, number: int) -> None:
        signal.signal(signal.SIGINT, signal.SIG_IGN)
        seen = broken = 0
        while True:
            try:
                datagram, (router, _port) = self.udp.recvfrom(4096)
            except TimeoutError:
                break
            try:
                flows = v5.parse(datagram)
            except v5.BadDatagram as error:
                broken += 1
                log.debug("worker %d: %s", number, error)
                continue
            seen += 1
            self.exporter.push_flows(router, flows)
        log.info("worker %d: %d datagrams, %d broken", number, seen, broken)
        self.exporter.close()

    def wait(self, limit: float) -> None:
        deadline = time.monotonic() + limit
        while self.children and time.monotonic() < deadline:
            pid, status = os.waitpid(-1, os.WNOHANG)
            if pid:
                self.children.discard(pid)
                if status:
                    log.warning("worker %d ended with %d", pid, os.waitstatus_to_exitcode(status))
            else:
                time.sleep(0.05)
        for pid in list(self.children):
            with suppress(ProcessLookupError):
                os.kill(pid, signal.SIGKILL)
            os.waitpid(pid, 0)
            self.children.discard(pid)
        self.udp.close()
        self.exporter.close()

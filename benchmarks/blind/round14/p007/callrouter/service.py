from __future__ import annotations

import logging
import multiprocessing as mp
import time

import zmq

from .ports import SwitchPorts
from .table import RouteTable

_ctx = mp.get_context("fork")


class PeriodicMixin:
    lifetime: float = 0.5

    def run(self) -> None:
        self.begin()
        deadline = time.monotonic() + self.lifetime
        try:
            while time.monotonic() < deadline:
                self.tick()
        finally:
            self.end()

    def begin(self) -> None: ...

    def tick(self) -> None: ...

    def end(self) -> None: ...


class RouterProcess(PeriodicMixin, _ctx.Process):
    def __init__(self, table: RouteTable, context: zmq.Context) -> None:
        super().__init__(name="router", daemon=True)
        self.table = table
        self.context = context
        self.ports: SwitchPorts = SwitchPorts.open(self.context)

    def begin(self) -> None:
        self.ports.beat("starting")

    def tick(self) -> None:
        for sock, _ in self.ports.poller.poll(50):
            number = sock.recv_string()
            sock.send_string(self.table.lookup(number) or "NOROUTE")

    def end(self) -> None:
        logging.info("router leaves")
        self.ports.close()

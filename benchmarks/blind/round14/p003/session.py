from __future__ import annotations

import os
import signal
import time
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from channels import Channel, Component, Role


@dataclass(frozen=True)
class NewOrder:
    cl_ord_id: str
    symbol: str
    qty: int

    def encode(self) -> bytes:
        return f"35=D|11={self.cl_ord_id}|55={self.symbol}|38={self.qty}".encode()


class OrderSession(Component):
    drop_copy = Channel["OrderSession"](Role.DROP_COPY)
    reference = Channel["OrderSession"](Role.REFERENCE)

    def __init__(self, comp_id: str, endpoints: Mapping[Role, str]) -> None:
        super().__init__(dict(endpoints))
        self.comp_id = comp_id

    def logon(self) -> None:
        self.drop_copy.send_string(f"35=A|49={self.comp_id}")
        self.reference.subscribe(b"CALENDAR")

    def trade(self, orders: Iterable[NewOrder]) -> int:
        sent = 0
        for order in orders:
            self.reference.subscribe(order.symbol.encode())
            self.drop_copy.send(order.encode())
            sent += 1
        self.reference.unsubscribe(b"CALENDAR")
        return sent


class SessionHost:
    """Runs each counterparty's session in a process of its own."""

    def __init__(self, grace: float = 2.0) -> None:
        self._grace = grace
        self._pids: dict[int, str] = {}

    def launch(self, session: OrderSession, orders: list[NewOrder]) -> int:
        session.logon()
        pid = os.fork()
        if pid:
            self._pids[pid] = session.comp_id
            return pid
        status = 70
        try:
            status = 0 if session.trade(orders) == len(orders) else 1
        finally:
            os._exit(status)

    def reap(self) -> dict[str, int]:
        deadline = time.monotonic() + self._grace
        results: dict[str, int] = {}
        while self._pids:
            for pid in list(self._pids):
                done, status = os.waitpid(pid, os.WNOHANG)
                if done:
                    results[self._pids.pop(pid)] = os.waitstatus_to_exitcode(status)
                elif time.monotonic() > deadline:
                    os.kill(pid, signal.SIGKILL)
            time.sleep(0.02)
        return results

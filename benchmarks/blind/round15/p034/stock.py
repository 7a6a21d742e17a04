import threading
from typing import NamedTuple

import zmq


class Withdrawal(NamedTuple):
    cabinet: str
    drug: str
    units: int
    controlled: bool = False


CONTROLLED = frozenset({"morphine", "fentanyl"})


def parse_withdrawal(raw: bytes) -> Withdrawal:
    parts = raw.decode().split()
    if len(parts) != 3 or not parts[2].isdigit():
        raise ValueError("expected: cabinet drug units")
    cabinet, drug, units = parts
    return Withdrawal(cabinet, drug, int(units), drug in CONTROLLED)


class StockBus:
    """The publisher is not to be used from two threads at once, hence the lock."""

    def __init__(self, ctx: zmq.Context) -> None:
        self._lock = threading.Lock()
        self._ledger = ctx.socket(zmq.PUSH)
        self._register = ctx.socket(zmq.PUSH)

    def attach(self, ledger: str, register: str) -> "StockBus":
        self._ledger.connect(ledger)
        self._register.connect(register)
        return self

    def withdraw(self, item: Withdrawal) -> None:
        with self._lock:
            self._ledger.send_string(f"{item.drug} -{item.units}", zmq.NOBLOCK)
            if item.controlled:
                self._register.send_pyobj(item, zmq.NOBLOCK)

    def close(self) -> None:
        with self._lock:
            for sock in (self._ledger, self._register):
                sock.close(linger=200)

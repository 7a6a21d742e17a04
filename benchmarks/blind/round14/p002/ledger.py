"""Posting rated charges to the ledger bus."""
from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from decimal import Decimal

import zmq


@dataclass(frozen=True)
class Charge:
    account: str
    amount: Decimal


@dataclass(frozen=True)
class Credit:
    account: str
    amount: Decimal
    reason: str


@dataclass(frozen=True)
class CycleClosed:
    cycle: str


Posting = Charge | Credit | CycleClosed


class Ledger:
    def __init__(self, out: zmq.Socket) -> None:
        self._out = out
        self.posted = 0

    def post(self, posting: Posting) -> None:
        match posting:
            case Charge(account, amount):
                self._out.send_multipart([b"DR", account.encode(), str(amount).encode()])
            case Credit(account=account, reason=reason):
                self._out.send_multipart([b"CR", account.encode(), reason.encode()])
            case CycleClosed(cycle):
                self._out.send_string(f"EOC {cycle}")
        self.posted += 1


@contextmanager
def open_ledger(context: zmq.Context) -> Iterator[Ledger]:
    out = context.socket(zmq.PUB)
    out.setsockopt(zmq.LINGER, 0)
    out.bind_to_random_port("tcp://127.0.0.1")
    try:
        yield Ledger(out)
    finally:
        out.close()

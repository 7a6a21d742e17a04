"""Market-data recorder: line clients deliver trades over tcp, each accepted trade goes out on the tape."""
from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Protocol

import zmq


@dataclass(frozen=True, slots=True)
class Trade:
    symbol: str
    price: Decimal
    size: int

    @classmethod
    def parse(cls, line: str) -> "Trade":
        match line.split():
            case [sym, price, size] if size.isdigit():
                return cls(sym.upper(), Decimal(price), int(size))
            case _:
                raise ValueError(f"not a trade: {line!r}")


class Tape(Protocol):
    def print_trade(self, trade: Trade) -> None: ...


@dataclass
class PubTape:
    send: Callable[..., object] = field(repr=False)
    lock: threading.Lock = field(default_factory=threading.Lock, repr=False)

    def print_trade(self, trade: Trade) -> None:
        with self.lock:
            self.send([trade.symbol.encode(), f"{trade.price} {trade.size}".encode()])


def open_tape(ctx: zmq.Context) -> tuple[PubTape, str]:
    pub = ctx.socket(zmq.XPUB)
    pub.setsockopt(zmq.LINGER, 0)
    port = pub.bind_to_random_port("tcp://127.0.0.1")
    return PubTape(pub.send_multipart), f"tcp://127.0.0.1:{port}"

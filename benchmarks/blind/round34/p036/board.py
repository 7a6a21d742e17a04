from __future__ import annotations

import threading
from collections import deque
from dataclasses import dataclass, field

import zmq


@dataclass(slots=True)
class Quote:
    pair: str
    bid: float
    ask: float

    @property
    def mid(self) -> float:
        return (self.bid + self.ask) / 2


@dataclass
class Tape:
    depth: int = 16
    rows: deque[Quote] = field(init=False)

    def __post_init__(self) -> None:
        self.rows = deque(maxlen=self.depth)


class QuoteBoard:
    """Last-look quote board; every accepted quote goes out on the feed."""

    def __init__(self, feed: zmq.Socket, tape: Tape | None = None) -> None:
        self._feed = feed
        self._tape = tape or Tape()
        self._lock = threading.Lock()

    def post(self, pair: str, bid: float, ask: float) -> bool:
        quote = Quote(pair, bid, ask)
        if quote.ask <= quote.bid:
            return False
        with self._lock:
            self._tape.rows.append(quote)
            self._broadcast(quote)
        return True

    def _broadcast(self, quote: Quote) -> None:
        self._feed.send_string(f"{quote.pair} {quote.mid:.5f}")

    def mids(self) -> dict[str, float]:
        with self._lock:
            return {q.pair: round(q.mid, 5) for q in self._tape.rows}

from __future__ import annotations

import threading
from collections import Counter

import zmq


class StockLedger:
    def __init__(self, audit_url: str, site: str) -> None:
        self.site = site
        self._on_hand: Counter[str] = Counter()
        self._lock = threading.Lock()
        self._audit = zmq.Context.instance().socket(zmq.PUSH)
        self._audit.linger = 500
        self._audit.connect(audit_url)

    def _trail(self, verb: str, sku: str, qty: int) -> None:
        self._audit.send_json({"site": self.site, "verb": verb, "sku": sku, "qty": qty})

    def receive(self, sku: str, qty: int) -> int:
        with self._lock:
            self._on_hand[sku] += qty
            self._trail("receive", sku, qty)
            return self._on_hand[sku]

    def pick(self, sku: str, qty: int) -> int:
        with self._lock:
            taken = min(qty, self._on_hand[sku])
            self._on_hand[sku] -= taken
            self._trail("pick", sku, taken)
            return taken

    def snapshot(self) -> dict[str, int]:
        with self._lock:
            return dict(self._on_hand)

    def release(self) -> None:
        self._audit.close()

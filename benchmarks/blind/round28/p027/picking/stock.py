"""The stock ledger: a REP service in the main process and its client."""
from __future__ import annotations

import threading
from typing import Any, Optional

import zmq


class StockError(Exception):
    pass


class StockService(threading.Thread):
    def __init__(self, address: str, levels: dict[str, int], context: Optional[zmq.Context] = None) -> None:
        super().__init__(name="stock", daemon=True)
        self._levels = levels
        self._stopping = threading.Event()
        self._socket = (context or zmq.Context.instance()).socket(zmq.REP)
        self._socket.bind(address)

    def run(self) -> None:
        while not self._stopping.is_set():
            if self._socket.poll(50):
                self._socket.send_json(self._answer(self._socket.recv_json()))
        self._socket.close(0)

    def _answer(self, request: dict[str, Any]) -> dict[str, Any]:
        sku, quantity = request["sku"], request.get("quantity", 0)
        if request["op"] == "reserve":
            if self._levels.get(sku, 0) < quantity:
                return {"ok": False, "error": f"only {self._levels.get(sku, 0)} of {sku}"}
            self._levels[sku] -= quantity
        return {"ok": True, "level": self._levels.get(sku, 0)}

    def stop(self) -> None:
        self._stopping.set()
        self.join(2)


class StockClient:
    def __init__(self, address: str, context: Optional[zmq.Context] = None, timeout: float = 1.5) -> None:
        context = context or zmq.Context.instance()
        self._socket = context.socket(zmq.REQ)
        self._socket.setsockopt(zmq.RCVTIMEO, int(timeout * 1000))
        self._socket.setsockopt(zmq.LINGER, 0)
        self._socket.connect(address)

    def level(self, sku: str) -> int:
        return self._call(op="level", sku=sku)

    def reserve(self, sku: str, quantity: int) -> int:
        return self._call(op="reserve", sku=sku, quantity=quantity)

    def _call(self, **request: Any) -> int:
        self._socket.send_json(request)
        try:
            answer = self._socket.recv_json()
        except zmq.Again:
            raise StockError("stock service does not answer") from None
        if not answer["ok"]:
            raise StockError(answer["error"])
        return answer["level"]

    def close(self) -> None:
        self._socket.close()

"""Quota service, and the client the server uses."""
import threading
from collections import defaultdict

import zmq

from .links import Link


class QuotaService(threading.Thread):
    """Counts requests by caller; answers yes up to the allowance."""

    def __init__(self, allowance: int = 3) -> None:
        super().__init__(daemon=True, name="quota")
        self._context = zmq.Context()
        self._socket = self._context.socket(zmq.REP)
        self.port = self._socket.bind_to_random_port("tcp://127.0.0.1")
        self.allowance = allowance
        self.used = defaultdict(int)

    def run(self) -> None:
        while True:
            request = self._socket.recv_json()
            match request:
                case {"op": "stop"}:
                    self._socket.send_json({})
                    break
                case {"op": "take", "caller": caller}:
                    self.used[caller] += 1
                    self._socket.send_json({"ok": self.used[caller] <= self.allowance})
                case _:
                    self._socket.send_json({"error": "unknown request"})
        self._socket.close()


class QuotaClient:
    quota = Link(zmq.REQ, linger=0, rcvtimeo=1500)

    def __init__(self, port: int) -> None:
        self.endpoints = {"quota": f"tcp://127.0.0.1:{port}"}

    def ask(self, **request):
        self.quota.send_json(request)
        return self.quota.recv_json()

    def take(self, caller: str) -> bool:
        return self.ask(op="take", caller=caller).get("ok", False)

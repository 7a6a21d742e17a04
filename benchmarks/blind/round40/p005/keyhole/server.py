from __future__ import annotations

import json
import logging
import secrets
import threading
import time
from dataclasses import dataclass

import zmq

log = logging.getLogger("keyhole.server")


@dataclass
class Holding:
    token: str
    expires: float
    renewals: int = 0


class LockServer:
    """Runs in a thread of whoever starts it."""

    def __init__(self, address: str, lease_seconds: float = 3.0) -> None:
        self.address = address
        self.lease_seconds = lease_seconds
        self.holdings: dict[str, Holding] = {}
        self._stop = threading.Event()
        self._thread = threading.Thread(target=self._serve, daemon=True)

    def __enter__(self) -> "LockServer":
        self._thread.start()
        return self

    def __exit__(self, *exc: object) -> None:
        self._stop.set()
        self._thread.join(2)

    def _serve(self) -> None:
        with zmq.Context() as context, context.socket(zmq.ROUTER) as router:
            router.linger = 0
            router.bind(self.address)
            while not self._stop.is_set():
                if router.poll(50):
                    peer, raw = router.recv_multipart()
                    answer = self._handle(json.loads(raw))
                    if answer is not None:
                        router.send_multipart([peer, json.dumps(answer).encode()])

    def _handle(self, request: dict) -> dict | None:
        name, now = request["name"], time.monotonic()
        held = self.holdings.get(name)
        if held is not None and held.expires < now:
            log.warning("lease on %s ran out", name)
            held = self.holdings.pop(name) and None
        if request["op"] == "acquire":
            if held is not None:
                return {"granted": False}
            token = secrets.token_hex(8)
            self.holdings[name] = Holding(token, now + self.lease_seconds)
            return {"granted": True, "token": token}
        if held is not None and held.token == request["token"]:
            if request["op"] == "renew":
                held.expires = now + self.lease_seconds
                held.renewals += 1
            elif request["op"] == "release":
                log.info("%s given back after %d renewals", name, held.renewals)
                del self.holdings[name]
        return None

from __future__ import annotations

import json
import logging
import threading

import zmq

log = logging.getLogger(__name__)


class Notifier:
    """Publishes NOTIFY-style messages: topic is the zone, body is JSON."""

    def __init__(self, url: str) -> None:
        self._ctx = zmq.Context()
        self._pub = self._ctx.socket(zmq.PUB)
        self._pub.setsockopt(zmq.LINGER, 200)
        self._pub.bind(url)

    def announce(self, origin: str, serial: int, kind: str = "notify") -> None:
        body = json.dumps({"kind": kind, "serial": serial}).encode()
        self._pub.send_multipart([origin.encode(), body])
        log.debug("announced %s/%d", origin, serial)

    def close(self) -> None:
        self._pub.close()
        self._ctx.term()


class SecondaryFeed(threading.Thread):
    """Stands for one secondary: remembers the newest serial of every zone."""

    def __init__(self, name: str, url: str) -> None:
        super().__init__(name=f"feed-{name}", daemon=True)
        self.url = url
        self.serials: dict[str, int] = {}
        self.ready = threading.Event()
        self.stop = threading.Event()

    def run(self) -> None:
        with zmq.Context() as ctx, ctx.socket(zmq.SUB) as sub:
            sub.connect(self.url)
            sub.subscribe(b"")
            self.ready.set()
            while not self.stop.is_set():
                if sub.poll(100):
                    origin, body = sub.recv_multipart()
                    self.serials[origin.decode()] = json.loads(body)["serial"]

from __future__ import annotations

import json
import threading
from typing import Any, Optional

import zmq

from feeder import Source


def serve_samples(url: str, samples: list[str], ready: threading.Event) -> None:
    with zmq.Context() as ctx, ctx.socket(zmq.ROUTER) as router:
        router.linger = 0
        router.bind(url)
        ready.set()
        while True:
            peer, _, body = router.recv_multipart()
            index = json.loads(body)
            reply = len(samples) if index is None else samples[index]
            router.send_multipart([peer, b"", json.dumps(reply).encode()])


class RemoteSource(Source):
    def __init__(self, url: str) -> None:
        self.url = url
        self._link: Optional[zmq.Socket] = None

    @property
    def link(self) -> zmq.Socket:
        if self._link is None:
            self._link = zmq.Context.instance().socket(zmq.REQ)
            self._link.linger = 0
            self._link.connect(self.url)
        return self._link

    def reset(self) -> None:
        self._link = None

    def _call(self, what: Any) -> Any:
        self.link.send_json(what)
        if self.link.poll(1500):
            return self.link.recv_json()
        raise TimeoutError(what)

    def size(self) -> int:
        return self._call(None)

    def fetch(self, index: int) -> str:
        return self._call(index)

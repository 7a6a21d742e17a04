from typing import Any, Optional

import zmq

from .config import StationConfig
from .forksafe import ForkSafe


class Beacon:
    def __init__(self, context: zmq.Context, url: str, timeout_ms: int) -> None:
        self._dealer = context.socket(zmq.DEALER)
        self._dealer.setsockopt(zmq.LINGER, 0)
        self._dealer.setsockopt(zmq.SNDTIMEO, timeout_ms)
        self._dealer.connect(url)

    def shout(self, who: str) -> None:
        self._dealer.send_multipart([b"HERE", who.encode()])


class Hub(ForkSafe):
    def __init__(self, config: StationConfig) -> None:
        self.config = config
        self.after_fork()

    def after_fork(self) -> None:
        self._context: Optional[zmq.Context] = None
        self._push: Optional[zmq.Socket] = None
        self._beacon: Optional[Beacon] = None

    def _open(self) -> None:
        if self._context is None:
            self._context = zmq.Context()
            self._push = self._context.socket(zmq.PUSH)
            self._push.linger = 0
            self._push.connect(self.config.url("ingest"))
            self._beacon = Beacon(self._context, self.config.url("beacon"), self.config.send_timeout_ms)

    @property
    def beacon(self) -> Beacon:
        self._open()
        return self._beacon

    def send(self, topic: str, **body: Any) -> None:
        self._open()
        self._push.send_json({"topic": topic, **body})

    def close(self) -> None:
        if self._context is not None:
            self._context.destroy(linger=0)
        self.after_fork()

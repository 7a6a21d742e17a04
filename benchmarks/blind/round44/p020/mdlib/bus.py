from __future__ import annotations

import threading
from types import TracebackType
from typing import ClassVar

import zmq


class Bus:
    """Publishing side of the tick bus.

    All buses of a process share one context, as the I/O threads are pinned.
    """

    _context: ClassVar[zmq.Context | None] = None
    _users: ClassVar[int] = 0
    _lock: ClassVar[threading.Lock] = threading.Lock()

    def __init__(self, endpoint: str, *, hwm: int = 10_000) -> None:
        self.endpoint = endpoint
        self.hwm = hwm
        self._pub: zmq.Socket | None = None
        self.sent = 0

    def __enter__(self) -> "Bus":
        with Bus._lock:
            if Bus._context is None:
                Bus._context = zmq.Context()
            Bus._users += 1
            self._pub = Bus._context.socket(zmq.PUSH)
        self._pub.set_hwm(self.hwm)
        self._pub.linger = 800
        self._pub.connect(self.endpoint)
        return self

    def __exit__(
        self,
        exc_type: type[BaseException] | None,
        exc: BaseException | None,
        tb: TracebackType | None,
    ) -> None:
        with Bus._lock:
            self._pub.close()
            self._pub = None
            Bus._users -= 1
            if Bus._users == 0:
                Bus._context.term()
                Bus._context = None

    def publish(self, topic: str, payload: bytes) -> bool:
        try:
            self._pub.send_multipart([topic.encode(), payload], zmq.NOBLOCK)
        except zmq.Again:
            return False
        self.sent += 1
        return True


class Tap(threading.Thread):
    """Counts what passes on the bus."""

    def __init__(self, endpoint: str) -> None:
        super().__init__(name="tap", daemon=True)
        self.endpoint = endpoint
        self.counts: dict[str, int] = {}
        self._ready = threading.Event()
        self._closing = threading.Event()

    def __enter__(self) -> "Tap":
        self.start()
        self._ready.wait(2)
        return self

    def __exit__(self, *_exc: object) -> None:
        self._closing.set()
        self.join(2)

    def run(self) -> None:
        with zmq.Context() as context, context.socket(zmq.PULL) as pull:
            pull.bind(self.endpoint)
            self._ready.set()
            while pull.poll(200) or not self._closing.is_set():
                try:
                    topic, _payload = pull.recv_multipart(zmq.NOBLOCK)
                except zmq.Again:
                    continue
                self.counts[topic.decode()] = self.counts.get(topic.decode(), 0) + 1

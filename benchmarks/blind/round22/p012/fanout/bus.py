from collections import deque
from contextlib import contextmanager
from typing import Iterator, Mapping

import zmq


class Bus:
    def __init__(self, routes: Mapping[str, str]) -> None:
        self._ctx = zmq.Context(io_threads=1)
        self._routes = dict(routes)
        self.recent: deque[str] = deque(maxlen=50)

    @contextmanager
    def lease(self, channel: str) -> Iterator[zmq.Socket]:
        """A short-lived push socket to one channel."""
        push = self._ctx.socket(zmq.PUSH)
        try:
            push.connect(self._routes[channel])
            yield push
        finally:
            push.close(linger=250)

    def ping_all(self) -> None:
        for channel in self._routes:
            with self.lease(channel) as push:
                push.send(b"ping")

    def stop(self) -> None:
        self._ctx.destroy(linger=250)


class Channels:
    """Development stand-in for the APNs and e-mail channel services."""

    def __init__(self, *names: str) -> None:
        self._ctx = zmq.Context()
        self._pulls = {name: self._ctx.socket(zmq.PULL) for name in names}
        self.routes = {
            name: f"tcp://127.0.0.1:{pull.bind_to_random_port('tcp://127.0.0.1')}"
            for name, pull in self._pulls.items()
        }

    def collect(self, quiet_ms: int = 300) -> dict[str, list[bytes]]:
        poller = zmq.Poller()
        for pull in self._pulls.values():
            poller.register(pull, zmq.POLLIN)
        got: dict[str, list[bytes]] = {name: [] for name in self._pulls}
        while ready := dict(poller.poll(quiet_ms)):
            for name, pull in self._pulls.items():
                if pull in ready:
                    got[name].append(pull.recv())
        return got

    def stop(self) -> None:
        self._ctx.destroy(linger=0)

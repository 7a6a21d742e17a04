"""Where progress reports go."""
import logging
import time
from typing import Any, Iterator

import zmq

log = logging.getLogger(__name__)


class Transport:
    """Named PUSH channels, opened on first use."""

    def __init__(self, routes: dict[str, str]):
        self.routes = routes
        self.context = zmq.Context()
        self._channels: dict[str, zmq.Socket] = {}

    def clone(self) -> "Transport":
        """Same routes, nothing opened yet."""
        return Transport(dict(self.routes))

    def channel(self, name: str) -> zmq.Socket:
        sock = self._channels.get(name)
        if sock is None:
            sock = self.context.socket(zmq.PUSH)
            sock.setsockopt(zmq.LINGER, 500)
            sock.connect(self.routes[name])
            log.debug("opened channel %s", name)
            self._channels[name] = sock
        return sock

    def report(self, kind: str, **fields: Any) -> None:
        self.channel("sink").send_json({"kind": kind, "at": time.time(), **fields})

    def shutdown(self) -> None:
        for sock in self._channels.values():
            sock.close()
        self._channels.clear()
        self.context.term()


class Sink:
    """The receiving end; lives in the main process only."""

    def __init__(self) -> None:
        self.context = zmq.Context()
        self.sock = self.context.socket(zmq.PULL)
        port = self.sock.bind_to_random_port("tcp://127.0.0.1")
        self.url = f"tcp://127.0.0.1:{port}"

    def reports(self, quiet_after: float) -> Iterator[dict]:
        while self.sock.poll(int(quiet_after * 1000)):
            yield self.sock.recv_json()

    def close(self) -> None:
        self.sock.close(linger=0)
        self.context.term()

from __future__ import annotations

import contextlib
import os

import zmq

from endpoints import Endpoint

ADDRESS = f"ipc://panel-{os.getpid()}.ipc"


class Panel:
    """One screen of gauges."""

    cells = Endpoint(zmq.PULL, lambda self, sock: sock.bind(ADDRESS))
    feed = Endpoint(zmq.PUSH, lambda self, sock: sock.connect(ADDRESS))

    def __init__(self) -> None:
        self.context = zmq.Context()
        self.values: dict[str, float] = {}

    def put(self, name: str, value: float) -> None:
        self.feed.send_json({"name": name, "value": value}, zmq.NOBLOCK)

    def feed_only(self) -> None:
        """For processes that measure and never draw."""
        with contextlib.suppress(zmq.ZMQError):
            self.cells.unbind(ADDRESS)

    def refresh(self, wait_ms: int = 150) -> None:
        while self.cells.poll(wait_ms):
            cell = self.cells.recv_json()
            self.values[cell["name"]] = cell["value"]

    def render(self, width: int = 24) -> str:
        def bar(value: float) -> str:
            filled = round(max(0.0, min(1.0, value)) * width)
            return "#" * filled + "." * (width - filled)

        return "\n".join(f"{name:<10} [{bar(value)}] {value:.2f}" for name, value in sorted(self.values.items()))

    def close(self) -> None:
        for endpoint in (Panel.feed, Panel.cells):
            endpoint.drop(self)
        self.context.term()
        os.unlink(ADDRESS.removeprefix("ipc://"))


panel = Panel()

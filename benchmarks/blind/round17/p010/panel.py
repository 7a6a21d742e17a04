from __future__ import annotations

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

    def start_over(self) -> None:
        """Set the old endpoints aside; new ones are opened when first read."""
        self._previous = dict(self.__dict__)
        for name in [key for key in self.__dict__ if key.endswith("_socket")]:
            del self.__dict__[name]
        self.context = zmq.Context()

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
os.register_at_fork(after_in_child=panel.start_over)

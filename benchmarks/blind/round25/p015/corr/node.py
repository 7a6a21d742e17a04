from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from enum import Enum

import zmq


class Role(str, Enum):
    F_ENGINE = "f"
    X_ENGINE = "x"


@dataclass(slots=True)
class Node:
    context: zmq.Context
    monitor: zmq.Socket
    data: zmq.Socket

    @classmethod
    def create(cls) -> "Node":
        context = zmq.Context()
        monitor, data = (context.socket(kind) for kind in (zmq.PUB, zmq.PUSH))
        monitor.bind_to_random_port("tcp://127.0.0.1")
        return cls(context, monitor, data)

    def status(self, text: str) -> None:
        self.monitor.send_string(text)

    def spectrum(self, values: list[float]) -> None:
        with suppress(zmq.Again):
            self.data.send_json(values, flags=zmq.NOBLOCK)

    def open_data(self) -> int:
        return self.data.bind_to_random_port("tcp://127.0.0.1")

    def close(self) -> None:
        self.context.destroy(linger=0)

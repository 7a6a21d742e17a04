from __future__ import annotations

from typing import Any, ClassVar, Type

import zmq

plugins: dict[str, Type["Plugin"]] = {}


class Plugin:
    """Base of all plugins; subclasses register themselves by name."""

    name: ClassVar[str] = ""
    context: ClassVar[zmq.Context] = zmq.Context()

    def __init_subclass__(cls, **kwargs: Any) -> None:
        super().__init_subclass__(**kwargs)
        if cls.name:
            plugins[cls.name] = cls

    def __init__(self, bus: str) -> None:
        self.bus = bus
        self.control = self.context.socket(zmq.PUB)
        self.control.linger = 0
        self.control.connect(bus)

    def open_data(self) -> zmq.Socket:
        sock = self.context.socket(zmq.PUSH)
        sock.linger = 0
        sock.connect(self.bus + ".data")
        return sock

    def execute(self) -> None:
        self.control.send_string(f"start {self.name}")
        with self.open_data() as data:
            for item in self.produce():
                try:
                    data.send_string(item, zmq.DONTWAIT)
                except zmq.Again:
                    break

    def produce(self) -> list[str]:
        raise NotImplementedError

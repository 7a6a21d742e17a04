from __future__ import annotations

import time
from multiprocessing import Process
from typing import Iterator

import zmq

from .links import BusLink, CommandLink, Measurement


class ModuleProcess(Process):
    """A module of the robot.  The parent only knows where the links lead."""

    count = 4
    period = 0.03

    def __init__(self, name: str, bus_url: str, command_url: str) -> None:
        super().__init__(name=f"module-{name}", daemon=True)
        self.module = name
        self.bus_url = bus_url
        self.command_url = command_url
        self.context: zmq.Context | None = None
        self.emit: BusLink | None = None

    def samples(self) -> Iterator[list[float]]:
        raise NotImplementedError

    def connect(self) -> None:
        self.context = zmq.Context()
        self.emit = BusLink(self.context, self.bus_url)

    def disconnect(self) -> None:
        self.context.destroy(linger=200)

    def run(self) -> None:
        self.connect()
        for seq, values in zip(range(self.count), self.samples()):
            self.emit(Measurement(self.module, seq, values))
            time.sleep(self.period)
        self.disconnect()


class SteeredModule(ModuleProcess):
    def connect(self) -> None:
        super().connect()
        self.commands = CommandLink(self.context, self.command_url)
        self.commands.follow(self.module, "all")

    def samples(self) -> Iterator[list[float]]:
        while self.commands.poll() != "stop":
            yield [0.0]

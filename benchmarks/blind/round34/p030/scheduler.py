from __future__ import annotations

import os
import time
from contextlib import ExitStack
from dataclasses import dataclass, field

import zmq


@dataclass
class Calendar:
    slots: dict[int, list[str]] = field(default_factory=dict)

    def due(self, tick: int) -> list[str]:
        return self.slots.get(tick, [])


@dataclass
class Scheduler:
    endpoint: str
    calendar: Calendar
    ticks: int
    stack: ExitStack = field(default_factory=ExitStack)

    def open(self) -> None:
        self.context = self.stack.enter_context(zmq.Context())
        self.events = self.stack.enter_context(self.context.socket(zmq.PUB))
        self.events.linger = 0
        self.events.bind(self.endpoint)

    def close(self) -> None:
        self.stack.close()

    def already_running(self) -> bool:
        """True when another scheduler owns the endpoint."""
        try:
            self.open()
        except zmq.ZMQError as exc:
            if exc.errno == zmq.EADDRINUSE:
                return True
            raise
        finally:
            self.close()
        return False

    def serve(self, status_fd: int) -> None:
        self.open()
        fired = 0
        for tick in range(self.ticks):
            for job in self.calendar.due(tick):
                self.events.send_multipart([b"job.fired", job.encode()])
                os.write(status_fd, f"tick {tick}: {job}\n".encode())
                fired += 1
            time.sleep(0.1)
        os.write(status_fd, f"fired {fired}\n".encode())
        self.close()

from __future__ import annotations

import time
from dataclasses import dataclass, field
from typing import Dict, Optional, Union

import zmq

Number = Union[int, float]


@dataclass
class Tracker:
    run: str
    context: zmq.Context = field(default_factory=zmq.Context, repr=False)
    stream: zmq.Socket = field(init=False, repr=False)
    last: Dict[str, Number] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.stream = self.context.socket(zmq.PUSH)
        self.stream.set(zmq.LINGER, 0)
        self.stream.connect("tcp://127.0.0.1:50663")

    @staticmethod
    def open(run: str) -> "Tracker":
        global active
        active = Tracker(run)
        return active

    def log(self, key: str, value: Number) -> None:
        self.last[key] = value
        self.stream.send_json({"run": self.run, "t": time.time(), key: value}, zmq.NOBLOCK)

    def close(self) -> None:
        self.stream.close()
        self.context.term()


active: Optional[Tracker] = None

import os
import signal
from types import FrameType
from typing import Optional

import zmq


class Lifecycle:
    """Tells the operators that the service comes and goes."""

    def __init__(self, endpoint: str) -> None:
        self.context = zmq.Context()
        self.socket = self.context.socket(zmq.PUB)
        self.socket.bind(endpoint)

    def install(self) -> None:
        for number in (signal.SIGTERM, signal.SIGINT):
            signal.signal(number, self.on_signal)

    def on_signal(self, number: int, frame: Optional[FrameType]) -> None:
        self.say(f"stopped by {signal.Signals(number).name}")
        os._exit(128 + number)

    def say(self, state: str) -> None:
        self.socket.send_string(state)

    def close(self) -> None:
        self.socket.close(linger=0)
        self.context.term()

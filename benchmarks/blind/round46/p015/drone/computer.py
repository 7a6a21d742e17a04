"""Flight computer: answers the motors and keeps their state."""
import threading
import time
from dataclasses import asdict, dataclass, field

import zmq
from zmq.utils import jsonapi


@dataclass
class FlightState:
    rpm: dict = field(default_factory=dict)
    messages: int = 0
    running: int = 0


class FlightComputer:
    def __init__(self, endpoint, motors):
        self.context = zmq.Context()
        self.router = self.context.socket(zmq.ROUTER)
        self.router.bind(endpoint)
        self.state = FlightState(running=motors)
        self.lock = threading.Lock()
        self.thread = threading.Thread(target=self._loop, name="computer")
        self.deadline = time.monotonic() + 5

    def start(self):
        self.thread.start()

    def _loop(self):
        while self.state.running and time.monotonic() < self.deadline:
            if not self.router.poll(50):
                continue
            sender, body = self._receive()
            with self.lock:
                self.state.messages += 1
                if body["cycle"] is None:
                    self.state.running -= 1
                    continue
                self.state.rpm[sender] = body["rpm"]
            self.router.send_multipart([sender.encode(), b'{"trim": 0.5}'])

    def _receive(self):
        who, raw = self.router.recv_multipart(zmq.NOBLOCK)
        return who.decode(), jsonapi.loads(raw)

    def picture(self):
        with self.lock:
            return asdict(self.state)

    def close(self):
        self.thread.join(6)
        self.router.close(0)
        self.context.term()

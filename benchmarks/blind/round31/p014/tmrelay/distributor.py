"""Collects decoded packets of all downlinks and keeps the latest values."""

import threading

import zmq

from . import hub


class Distributor:
    def __init__(self) -> None:
        self.latest: dict[tuple[str, str], float] = {}
        self.received: dict[str, int] = {}
        self._pull = hub.context.socket(zmq.PULL)
        port = self._pull.bind_to_random_port("tcp://127.0.0.1")
        self.endpoint = f"tcp://127.0.0.1:{port}"
        self._closing = threading.Event()
        self._thread = threading.Thread(target=self._loop, daemon=True)

    def open(self) -> None:
        self._thread.start()

    def _loop(self) -> None:
        while True:
            if self._pull.poll(120):
                message = self._pull.recv_json(zmq.NOBLOCK)
                satellite = message["sat"]
                self.received[satellite] = self.received.get(satellite, 0) + 1
                for parameter in message["parameters"]:
                    self.latest[satellite, parameter["name"]] = parameter["value"]
            elif self._closing.is_set():
                break
        self._pull.close(linger=0)

    def close(self) -> None:
        self._closing.set()
        self._thread.join(3)

from __future__ import annotations

import contextlib
import time
from collections import defaultdict

import zmq


class Station:
    """The bench computer that gathers rows from the readers."""

    def __init__(self) -> None:
        self._pull = zmq.Context.instance().socket(zmq.PULL)
        port = self._pull.bind_to_random_port("tcp://127.0.0.1")
        self.address = f"tcp://127.0.0.1:{port}"
        self.plates: dict[str, dict[str, list[float]]] = defaultdict(dict)
        self.present: list[str] = []

    def gather(self, expected: int, seconds: float) -> int:
        deadline = time.monotonic() + seconds
        got = 0
        while got < expected and time.monotonic() < deadline:
            if not self._pull.poll(100):
                continue
            message = self._pull.recv_json()
            if message["kind"] == "hello":
                self.present.append(message["mode"])
            else:
                self.plates[message["mode"]][message["row"]] = message["values"]
                got += 1
        return got

    def close(self) -> None:
        self._pull.close(0)


@contextlib.contextmanager
def open_station():
    station = Station()
    try:
        yield station
    finally:
        station.close()

from __future__ import annotations

import threading

import zmq


class Viewer(threading.Thread):
    """Subscribes to some topics and keeps the lines."""

    def __init__(self, *topics: str) -> None:
        super().__init__(daemon=True)
        self.lines: list[str] = []
        self._leaving = threading.Event()
        self._sub = zmq.Context.instance().socket(zmq.SUB)
        for topic in topics:
            self._sub.subscribe(topic)
        self.address = f"tcp://127.0.0.1:{self._sub.bind_to_random_port('tcp://127.0.0.1')}"

    def run(self) -> None:
        while not self._leaving.is_set():
            while self._sub.poll(50):
                topic, text = self._sub.recv_multipart()
                self.lines.append(f"{topic.decode():24} {text.decode()}")
        self._sub.close(0)

    def leave(self) -> list[str]:
        self._leaving.set()
        self.join(2)
        return self.lines

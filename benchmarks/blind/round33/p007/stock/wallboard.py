"""Screen in the press room; here a thread which collects what would be shown."""
from __future__ import annotations

import threading

import zmq


class Wallboard(threading.Thread):
    def __init__(self) -> None:
        super().__init__(daemon=True)
        self._ctx = zmq.Context()
        self._feed = self._ctx.socket(zmq.SUB)
        self._feed.subscribe("")
        port = self._feed.bind_to_random_port("tcp://127.0.0.1")
        self.address = f"tcp://127.0.0.1:{port}"
        self.lines: list[str] = []
        self._done = threading.Event()

    def run(self) -> None:
        while not self._done.is_set():
            if self._feed.poll(100):
                item = self._feed.recv_json()
                self.lines.append("{topic}: {sku} ({by})".format(**item))
        self._feed.close(0)
        self._ctx.term()

    def stop(self) -> list[str]:
        self._done.set()
        self.join(2)
        return self.lines

from __future__ import annotations

import sys
import threading
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass

import zmq

from . import events
from .formats import convert


@dataclass
class Settings:
    workers: int = 2
    poll_ms: int = 200


class Office:
    """Takes uploads in, has them converted and prints the progress."""

    def __init__(self, settings: Settings) -> None:
        self.settings = settings
        self.desk = zmq.Context().socket(zmq.PULL)
        self.endpoint = "tcp://127.0.0.1:%d" % self.desk.bind_to_random_port("tcp://127.0.0.1")
        self._done = threading.Event()

    def watch(self) -> None:
        while self.desk.poll(self.settings.poll_ms) or not self._done.is_set():
            if self.desk.poll(0):
                print("progress", self.desk.recv_json())

    def run(self, uploads) -> int:
        events.install(self.endpoint)
        events.emit("intake", count=len(uploads))
        with ProcessPoolExecutor(
            self.settings.workers, initializer=events.install, initargs=(self.endpoint,)
        ) as pool:
            for name, out in pool.map(convert, uploads):
                print(name, len(out))
        self._done.set()
        self.watch()
        return 0


UPLOADS = [("deed.odt", b"plot 14"), ("map.tif", b"II*"), ("birth.docx", b"register")]

if __name__ == "__main__":
    sys.exit(Office(Settings()).run(UPLOADS))

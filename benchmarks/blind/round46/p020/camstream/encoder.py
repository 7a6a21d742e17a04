"""A process per camera: compresses the pictures and publishes them."""
from __future__ import annotations

import multiprocessing
import time
import zlib

from .source import pictures
from .transport import transport


def announce(stream: str, event: str) -> None:
    transport.publisher("events").send_multipart([b"event", stream.encode(), event.encode()])


def stream_camera(name: str, count: int) -> None:
    announce(name, "up")
    out = transport.publisher(name)
    time.sleep(0.1)
    for sequence, picture in enumerate(pictures(name, count)):
        out.send_multipart([name.encode(), b"%d" % sequence, zlib.compress(picture, 1)])
        time.sleep(0.02)
    announce(name, "down")


class Encoder:
    def __init__(self, name: str, count: int) -> None:
        self.name = name
        self.process = multiprocessing.Process(target=stream_camera, args=(name, count), name=f"cam-{name}")

    def __enter__(self) -> "Encoder":
        announce(self.name, "starting")
        self.process.start()
        return self

    def __exit__(self, *exc: object) -> None:
        self.process.join(2)
        if self.process.is_alive():
            self.process.kill()
            self.process.join(1)
        announce(self.name, f"exit {self.process.exitcode}")

from __future__ import annotations

import logging
import threading
import time

import zmq
from zmq.log.handlers import PUBHandler

FORMAT = "%(processName)s %(name)s %(message)s"
log = logging.getLogger("reports")


def console(level: int = logging.WARNING) -> logging.Handler:
    handler = logging.StreamHandler()
    handler.setLevel(level)
    handler.setFormatter(logging.Formatter(FORMAT))
    return handler


def screen(address: str) -> PUBHandler:
    sock = zmq.Context().socket(zmq.PUB)
    sock.linger = 200
    sock.connect(address)
    time.sleep(0.3)  # let the subscriptions come in
    handler = PUBHandler(sock)
    handler.setRootTopic("night")
    return handler


def configure(address: str) -> logging.Logger:
    for old in list(log.handlers):
        log.removeHandler(old)
    log.setLevel(logging.INFO)
    log.propagate = False
    log.addHandler(console())
    log.addHandler(screen(address))
    return log


class Wall(threading.Thread):
    """The screen's end."""

    def __init__(self) -> None:
        super().__init__(name="wall", daemon=True)
        self.lines: list[str] = []
        self.address = ""
        self._bound = threading.Event()
        self._closing = threading.Event()

    def run(self) -> None:
        with zmq.Context() as context, context.socket(zmq.SUB) as sub:
            sub.subscribe("night")
            port = sub.bind_to_random_port("tcp://127.0.0.1")
            self.address = f"tcp://127.0.0.1:{port}"
            self._bound.set()
            while not self._closing.is_set():
                while sub.poll(100):
                    _, text = sub.recv_multipart()
                    self.lines.append(text.decode().rstrip())

    def __enter__(self) -> Wall:
        self.start()
        self._bound.wait(2)
        return self

    def __exit__(self, *exc: object) -> None:
        time.sleep(0.3)
        self._closing.set()
        self.join()

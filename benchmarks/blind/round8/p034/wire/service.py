from __future__ import annotations

import threading
from typing import Callable

import zmq


class Service(threading.Thread):
    def __init__(self, address: str, answer: Callable[[str], str]) -> None:
        super().__init__(daemon=True)
        self.address = address
        self.answer = answer
        self.ready = threading.Event()

    def run(self) -> None:
        rep = zmq.Context().socket(zmq.REP)
        rep.bind(self.address)
        self.ready.set()
        while True:
            rep.send_string(self.answer(rep.recv_string()))

"""Instrument server: answers SCPI-like questions on a ROUTER, in a thread."""
import math
import threading
from typing import Callable

import zmq

Handler = Callable[[list[str]], str]


class InstrumentServer(threading.Thread):
    def __init__(self) -> None:
        super().__init__(daemon=True)
        self.ctx = zmq.Context()
        self.router = self.ctx.socket(zmq.ROUTER)
        self.address = f"tcp://127.0.0.1:{self.router.bind_to_random_port('tcp://127.0.0.1')}"
        self.running = threading.Event()
        self.running.set()
        self.commands: dict[str, Handler] = {
            "*IDN?": lambda a: "ACME,2400,0,1.0",
            "CURR?": self.current,
        }

    @staticmethod
    def current(args: list[str]) -> str:
        volts = float(args[0]) if args else 0.0
        return f"{1e-9 * (math.exp(volts / 0.0259) - 1):.6e}"

    def run(self) -> None:
        while self.running.is_set():
            if not self.router.poll(50):
                continue
            peer, _, line = self.router.recv_multipart()
            head, *args = line.decode().split()
            handler = self.commands.get(head)
            answer = handler(args) if handler else "ERR"
            self.router.send_multipart([peer, b"", answer.encode()])
        self.router.close(0)

    def stop(self) -> None:
        self.running.clear()
        self.join()
        self.ctx.term()

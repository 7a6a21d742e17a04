from __future__ import annotations

import time
from typing import Set

import zmq


class LockServer:
    def __init__(self, port: int) -> None:
        self.held: Set[str] = set()
        self.context = zmq.Context()
        self.socket = self.context.socket(zmq.REP)
        self.socket.bind(f"tcp://127.0.0.1:{port}")

    @classmethod
    def main(cls, port: int) -> None:
        cls(port).serve(seconds=4)

    def serve(self, seconds: float) -> None:
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            if not self.socket.poll(100):
                continue
            verb, name = self.socket.recv_json()
            match verb:
                case "acquire" if name in self.held:
                    self.socket.send_json(False)
                case "acquire":
                    self.held.add(name)
                    self.socket.send_json(True)
                case "release":
                    self.held.discard(name)
                    self.socket.send_json(True)
                case _:
                    self.socket.send_json(False)

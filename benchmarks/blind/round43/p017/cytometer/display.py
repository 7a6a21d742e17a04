from __future__ import annotations

import zmq

from .stage import Stage


class DisplayStage(Stage, name="display"):
    def start(self) -> str:
        self.pull = self.open(zmq.PULL, rcvhwm=100)
        port = self.pull.bind_to_random_port("tcp://127.0.0.1")
        self.frames = 0
        return f"tcp://127.0.0.1:{port}"

    def refresh(self, milliseconds: int = 50) -> None:
        while self.pull.poll(milliseconds):
            self.pull.recv_json()
            self.frames += 1

    def stop(self) -> None:
        self.pull.close()

from pathlib import Path

import zmq


class Service:
    def __init__(self, state: Path) -> None:
        self.ctx = zmq.Context()
        self.intake = self.ctx.socket(zmq.PULL)
        self.intake.bind(f"ipc://{state}/intake")
        self.status = self.ctx.socket(zmq.PUB)
        self.status.bind(f"ipc://{state}/status")

    def publish(self, text: str) -> None:
        self.status.send_multipart([b"status", text.encode()])

    def loop(self, turns: int) -> None:
        for _ in range(turns):
            if self.intake.poll(50):
                self.publish(self.intake.recv_string())

    def close(self) -> None:
        self.ctx.destroy(linger=0)

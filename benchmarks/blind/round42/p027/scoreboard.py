"""Live scoreboard: every worker reports each finished block."""
import zmq

import settings


class Scoreboard:
    def __init__(self) -> None:
        self.inbox = settings.CONTEXT.socket(zmq.PULL)
        port = self.inbox.bind_to_random_port("tcp://127.0.0.1")
        self.address = f"tcp://127.0.0.1:{port}"
        self.finished: dict[str, int] = {}

    def refresh(self, wait_ms: int = 0) -> None:
        while self.inbox.poll(wait_ms):
            who, _block = self.inbox.recv_string().split(" ", 1)
            self.finished[who] = self.finished.get(who, 0) + 1

    def __str__(self) -> str:
        return ", ".join(f"{who}={n}" for who, n in sorted(self.finished.items()))

    def close(self) -> None:
        self.inbox.close(linger=0)

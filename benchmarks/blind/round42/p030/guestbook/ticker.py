from __future__ import annotations

import threading
import time

import zmq


class TickerFeed:
    """Sends one line per event to the ticker."""

    def __init__(self, endpoint: str):
        self.endpoint = endpoint
        self.ctx = zmq.Context()
        self.out = self.ctx.socket(zmq.PUSH)
        self.out.linger = 300
        self.out.connect(endpoint)

    def line(self, source: str, text: str) -> None:
        stamp = time.strftime("%H:%M:%S")
        self.out.send_string(f"{stamp} [{source}] {text}")

    def close(self) -> None:
        self.out.close()
        self.ctx.term()


class Ticker:
    def __init__(self) -> None:
        self.ctx = zmq.Context()
        self.inbox = self.ctx.socket(zmq.PULL)
        port = self.inbox.bind_to_random_port("tcp://127.0.0.1")
        self.endpoint = f"tcp://127.0.0.1:{port}"
        self.lines: list[str] = []
        self.running = True
        self.thread = threading.Thread(target=self._collect, daemon=True)
        self.thread.start()

    def _collect(self) -> None:
        while self.running:
            if self.inbox.poll(100):
                self.lines.append(self.inbox.recv_string())

    def stop(self) -> list[str]:
        self.running = False
        self.thread.join(1)
        self.inbox.close(linger=0)
        self.ctx.term()
        return self.lines

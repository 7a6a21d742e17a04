from __future__ import annotations

import zmq


class RevenueDesk:
    def __init__(self) -> None:
        self._inbox = zmq.Context.instance().socket(zmq.PULL)
        self._inbox.linger = 0
        self.url = f"tcp://127.0.0.1:{self._inbox.bind_to_random_port('tcp://127.0.0.1')}"

    def collect(self, patience_ms: int = 300) -> list[dict]:
        quotes = []
        while self._inbox.poll(patience_ms):
            quotes.append(self._inbox.recv_pyobj(zmq.NOBLOCK))
        return quotes

    def close(self) -> None:
        self._inbox.close()

"""The operator panel's event stream."""
import time
from typing import List, Tuple

import zmq


class PanelEvents:
    """PUB side, owned by the host."""

    def __init__(self, context: zmq.Context, address: str) -> None:
        self._socket = context.socket(zmq.PUB)
        self._socket.linger = 0
        self._socket.bind(address)
        self._born = time.monotonic()

    def post(self, topic: str, detail: str) -> None:
        stamp = f"{time.monotonic() - self._born:.3f}"
        self._socket.send_multipart([p.encode() for p in (topic, stamp, detail)])

    def close(self) -> None:
        self._socket.close()


class Panel:
    """SUB side, a panel simulated in the same process."""

    def __init__(self, context: zmq.Context, address: str) -> None:
        self._socket = context.socket(zmq.SUB)
        self._socket.setsockopt(zmq.SUBSCRIBE, b"tool.")
        self._socket.connect(address)
        self._socket.poll(100)

    def shown(self) -> List[Tuple[str, ...]]:
        lines = []
        while self._socket.poll(100):
            lines.append(tuple(part.decode() for part in self._socket.recv_multipart()))
        return lines

    def close(self) -> None:
        self._socket.close(linger=0)

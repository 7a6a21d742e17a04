from __future__ import annotations

import threading

import zmq

from .grid import Tile


class ElevationService(threading.Thread):
    """Answers with a made-up height for a tile."""

    def __init__(self, ctx: zmq.Context) -> None:
        super().__init__(daemon=True)
        self._rep = ctx.socket(zmq.ROUTER)
        self.url = f"tcp://127.0.0.1:{self._rep.bind_to_random_port('tcp://127.0.0.1')}"

    def run(self) -> None:
        while True:
            peer, *_, body = self._rep.recv_multipart()
            if body == b"quit":
                break
            height = sum(map(int, body.decode().split("/"))) * 13 % 97
            self._rep.send_multipart([peer, str(height).encode()])
        self._rep.close(0)


class ElevationClient:
    def __init__(self, ctx: zmq.Context, url: str, timeout: int = 300) -> None:
        self.timeout = timeout
        self.sock = ctx.socket(zmq.DEALER)
        self.sock.linger = 0
        self.sock.connect(url)

    def height(self, tile: Tile) -> int | None:
        self.sock.send_string(tile.key)
        if self.sock.poll(self.timeout):
            return int(self.sock.recv())
        return None

    def quit(self) -> None:
        self.sock.send(b"quit")

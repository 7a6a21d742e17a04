from __future__ import annotations

from typing import Iterator, List

import zmq


class Endpoint:
    def __init__(self) -> None:
        self.context = zmq.Context()
        self.socket = self.context.socket(zmq.REP)
        self.socket.rcvtimeo = 2000
        port = self.socket.bind_to_random_port("tcp://127.0.0.1")
        self.url = f"tcp://127.0.0.1:{port}"

    def requests(self, count: int) -> Iterator[List[str]]:
        for _ in range(count):
            yield self.socket.recv_json()

    def reply(self, lines: List[str]) -> None:
        self.socket.send_json(lines)

    def close(self) -> None:
        self.socket.close(0)
        self.context.term()


def ask(url: str, argv: List[str]) -> List[str]:
    with zmq.Context() as context, context.socket(zmq.REQ) as socket:
        socket.linger = 0
        socket.rcvtimeo = 2000
        socket.connect(url)
        socket.send_json(argv)
        return socket.recv_json()

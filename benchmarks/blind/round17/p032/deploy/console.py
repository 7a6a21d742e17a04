from __future__ import annotations

import collections
from collections.abc import Generator

import zmq

Line = tuple[str, str]
Printer = Generator[None, Line, None]


def printer(endpoint: str) -> Printer:
    """Coroutine: every line that is sent in goes to the console's PULL."""
    context = zmq.Context()
    push = context.socket(zmq.PUSH)
    push.linger = 200
    push.connect(endpoint)
    try:
        while True:
            target, text = yield
            push.send_multipart([target.encode(), text.encode()])
    finally:
        push.close()
        context.term()


def primed(endpoint: str) -> Printer:
    gen = printer(endpoint)
    next(gen)
    return gen


class Console:
    def __init__(self) -> None:
        self._ctx = zmq.Context()
        self._pull = self._ctx.socket(zmq.PULL)
        port = self._pull.bind_to_random_port("tcp://127.0.0.1")
        self.endpoint = f"tcp://127.0.0.1:{port}"
        self.lines: dict[str, list[str]] = collections.defaultdict(list)

    def drain(self, patience_ms: int) -> None:
        while self._pull.poll(patience_ms):
            target, text = (part.decode() for part in self._pull.recv_multipart())
            self.lines[target].append(text)

    def close(self) -> None:
        self._pull.close(0)
        self._ctx.term()

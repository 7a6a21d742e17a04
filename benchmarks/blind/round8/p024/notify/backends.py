from __future__ import annotations

import sys
from typing import Callable, Protocol

import zmq


class Notifier(Protocol):
    def tell(self, text: str) -> None: ...


class StderrNotifier:
    def __init__(self, target: str) -> None:
        self.target = target

    def tell(self, text: str) -> None:
        print(f"[{self.target}] {text}", file=sys.stderr)


class ZmqNotifier:
    def __init__(self, target: str) -> None:
        self.sock = zmq.Context.instance().socket(zmq.PUB)
        self.sock.linger = 0
        self.sock.connect(target)

    def tell(self, text: str) -> None:
        self.sock.send_string(text)


BACKENDS: dict[str, Callable[[str], Notifier]] = {
    "stderr": StderrNotifier,
    "zmq": ZmqNotifier,
}

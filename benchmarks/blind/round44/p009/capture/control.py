"""Control channel between the supervisor and its capture workers."""
from __future__ import annotations

import json
from typing import Any, Iterator

import zmq


class ControlServer:
    def __init__(self, endpoint: str) -> None:
        self.context = zmq.Context()
        self.router = self.context.socket(zmq.ROUTER)
        self.router.linger = 200
        self.router.bind(endpoint)
        self.peers: dict[str, bytes] = {}

    def messages(self, timeout_ms: int) -> Iterator[tuple[str, dict[str, Any]]]:
        while self.router.poll(timeout_ms):
            identity, raw = self.router.recv_multipart(zmq.NOBLOCK)
            message = json.loads(raw)
            self.peers[message["interface"]] = identity
            yield message["interface"], message
            timeout_ms = 0

    def broadcast(self, command: str) -> None:
        for identity in self.peers.values():
            self.router.send_multipart([identity, command.encode()])

    def close(self) -> None:
        self.router.close()
        self.context.term()


class ControlClient:
    def __init__(self, endpoint: str, interface: str) -> None:
        self.interface = interface
        self.context = zmq.Context()
        self.dealer = self.context.socket(zmq.DEALER)
        self.dealer.linger = 300
        self.dealer.connect(endpoint)

    def send(self, kind: str, **fields: Any) -> None:
        body = {"interface": self.interface, "kind": kind, **fields}
        self.dealer.send(json.dumps(body).encode())

    def command(self, timeout_ms: int) -> str | None:
        if self.dealer.poll(timeout_ms):
            return self.dealer.recv().decode()
        return None

    def close(self) -> None:
        self.dealer.close()
        self.context.term()

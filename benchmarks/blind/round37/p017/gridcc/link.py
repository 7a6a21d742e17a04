"""The process's connection to ZeroMQ."""
from __future__ import annotations

import zmq

context = zmq.Context()


def router() -> tuple[zmq.Socket, str]:
    sock = context.socket(zmq.ROUTER)
    sock.linger = 300
    port = sock.bind_to_random_port("tcp://127.0.0.1")
    return sock, f"tcp://127.0.0.1:{port}"


def dealer(url: str) -> zmq.Socket:
    sock = context.socket(zmq.DEALER)
    sock.linger = 300
    sock.connect(url)
    return sock

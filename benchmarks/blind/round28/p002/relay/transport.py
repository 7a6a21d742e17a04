"""Shared ZeroMQ plumbing."""
from __future__ import annotations

import json
from typing import Any

import zmq

context = zmq.Context()
context.linger = 500


def outlet(address: str) -> zmq.Socket:
    sock = context.socket(zmq.PUSH)
    sock.sndtimeo = 1000
    sock.connect(address)
    return sock


def inlet() -> tuple[zmq.Socket, str]:
    sock = context.socket(zmq.PULL)
    port = sock.bind_to_random_port("tcp://127.0.0.1")
    return sock, f"tcp://127.0.0.1:{port}"


def put(sock: zmq.Socket, kind: str, **body: Any) -> None:
    sock.send_multipart([kind.encode(), json.dumps(body).encode()])


def take(sock: zmq.Socket, timeout_ms: int) -> tuple[str, dict[str, Any]] | None:
    if not sock.poll(timeout_ms):
        return None
    kind, body = sock.recv_multipart()
    return kind.decode(), json.loads(body)

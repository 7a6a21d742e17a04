"""Sockets by endpoint, one context for the module."""
from functools import lru_cache

import zmq

context = zmq.Context()


@lru_cache(maxsize=None)
def pusher(endpoint: str) -> zmq.Socket:
    sock = context.socket(zmq.PUSH)
    sock.linger = 500
    sock.connect(endpoint)
    return sock


@lru_cache(maxsize=None)
def puller(endpoint: str) -> zmq.Socket:
    sock = context.socket(zmq.PULL)
    sock.connect(endpoint)
    return sock


def listen(kind: int) -> tuple[zmq.Socket, str]:
    sock = context.socket(kind)
    sock.linger = 0
    port = sock.bind_to_random_port("tcp://127.0.0.1")
    return sock, f"tcp://127.0.0.1:{port}"


def shutdown() -> None:
    for cached in (pusher, puller):
        cached.cache_clear()
    context.destroy(linger=500)

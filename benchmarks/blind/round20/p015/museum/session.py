"""The current connection to the phrase book."""
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Iterator

import zmq

_current: ContextVar[zmq.Socket] = ContextVar("phrase_book")


@contextmanager
def phrase_book(endpoint: str) -> Iterator[zmq.Socket]:
    context = zmq.Context()
    sock = context.socket(zmq.DEALER)
    sock.linger = 0
    sock.connect(endpoint)
    token = _current.set(sock)
    try:
        yield sock
    finally:
        _current.reset(token)
        sock.close()
        context.term()


def lookup(key: str, language: str, patience: int = 800) -> str:
    sock = _current.get()
    sock.send_multipart([key.encode(), language.encode()])
    if not sock.poll(patience):
        return f"[{key}]"
    return sock.recv_string()

import json
import os
from contextlib import contextmanager

import zmq

_context = zmq.Context()


@contextmanager
def connected(endpoint: str):
    sock = _context.socket(zmq.PUSH)
    sock.linger = 1000
    sock.sndtimeo = 1000
    sock.connect(endpoint)
    try:
        yield sock
    finally:
        sock.close()


@contextmanager
def listening():
    sock = _context.socket(zmq.PULL)
    port = sock.bind_to_random_port("tcp://127.0.0.1")
    try:
        yield sock, f"tcp://127.0.0.1:{port}"
    finally:
        sock.close(0)


def post(sock: zmq.Socket, kind: str, **body) -> None:
    sock.send_string(json.dumps({"kind": kind, "pid": os.getpid(), **body}))

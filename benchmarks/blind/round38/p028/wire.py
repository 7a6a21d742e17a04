"""Sockets of this process, by address."""
import atexit

import zmq

CONTEXT = zmq.Context()
_open: dict[str, zmq.Socket] = {}


def inlet() -> tuple[zmq.Socket, str]:
    sock = CONTEXT.socket(zmq.PULL)
    port = sock.bind_to_random_port("tcp://127.0.0.1")
    url = f"tcp://127.0.0.1:{port}"
    _open[f"pull {url}"] = sock
    return sock, url


def outlet(url: str) -> zmq.Socket:
    if url not in _open:
        sock = CONTEXT.socket(zmq.PUSH)
        sock.setsockopt(zmq.LINGER, 1000)
        sock.connect(url)
        _open[url] = sock
    return _open[url]


@atexit.register
def close_all():
    while _open:
        _, sock = _open.popitem()
        sock.close(500)
    CONTEXT.term()

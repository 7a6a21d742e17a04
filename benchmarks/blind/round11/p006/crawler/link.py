import os

import zmq

_sockets: dict[tuple[int, str], zmq.Socket] = {}


def frontier(url: str) -> zmq.Socket:
    """The frontier connection of this process."""
    key = (os.getpid(), url)
    if key not in _sockets:
        sock = zmq.Context.instance().socket(zmq.PUSH)
        sock.linger = 0
        sock.connect(url)
        _sockets[key] = sock
    return _sockets[key]


def push(url: str, link: str) -> None:
    frontier(url).send_string(link, zmq.DONTWAIT)

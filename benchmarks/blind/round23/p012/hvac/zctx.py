import os

import zmq

_shared: dict[int, zmq.Context] = {}


def context():
    """The context of this program; made once."""
    key = os.getpid()
    if key not in _shared:
        _shared[key] = zmq.Context(io_threads=1)
    return _shared[key]


def dial(kind, url, **options):
    sock = context().socket(kind)
    for name, value in options.items():
        setattr(sock, name, value)
    sock.connect(url)
    return sock

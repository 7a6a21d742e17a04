"""Outgoing feed of menu changes for search indexing and the apps."""
import functools
import json
import os
import tempfile

import zmq

ENDPOINT = os.environ.get("MENU_FEED", f"ipc://{tempfile.gettempdir()}/menu-feed-{os.getpid()}.ipc")


@functools.lru_cache(maxsize=None)
def context():
    return zmq.Context(io_threads=1)


@functools.lru_cache(maxsize=None)
def outlet(kind):
    """The PUSH socket for one kind of change ('dish', 'run', ...)."""
    sock = context().socket(zmq.PUSH)
    sock.setsockopt(zmq.LINGER, 500)
    sock.setsockopt_string(zmq.IDENTITY, f"{kind}-{os.getpid()}")
    sock.connect(ENDPOINT)
    return sock


def emit(kind, **payload):
    outlet(kind).send_multipart([kind.encode(), json.dumps(payload).encode()])


def reset():
    """Forget sockets opened so far, the next emit() opens fresh ones."""
    outlet.cache_clear()

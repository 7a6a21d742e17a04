"""Named channels to the services around the archive."""
import functools
import os
import tempfile

import zmq

_RUN_DIR = os.environ.get("ARCHIVE_RUN_DIR") or tempfile.mkdtemp(prefix="archive-")


def address(name: str) -> str:
    return f"ipc://{_RUN_DIR}/{name}.sock"


def channel(name: str) -> zmq.Socket:
    """The sending end of a channel; opened once per process."""
    return _connected(name, os.getpid())


@functools.lru_cache(maxsize=None)
def _connected(name: str, pid: int) -> zmq.Socket:
    socket = zmq.Context.instance().socket(zmq.PUSH)
    socket.linger = 500
    socket.connect(address(name))
    return socket


def listen(context: zmq.Context, name: str) -> zmq.Socket:
    socket = context.socket(zmq.PULL)
    socket.bind(address(name))
    return socket

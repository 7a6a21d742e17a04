import os
import socket
import tempfile

import zmq


def run_directory() -> str:
    return tempfile.mkdtemp(prefix=f"searchroom-{socket.gethostname()}-")


def slips_url(directory: str) -> str:
    return "ipc://" + os.path.join(directory, "slips")


def check_transport(directory: str) -> None:
    """Fails early if this file system cannot hold sockets (the archive's NFS share cannot)."""
    url = "ipc://" + os.path.join(directory, "probe")
    context = zmq.Context()
    try:
        left, right = context.socket(zmq.PAIR), context.socket(zmq.PAIR)
        for end in (left, right):
            end.setsockopt(zmq.LINGER, 0)
            end.setsockopt(zmq.RCVTIMEO, 1000)
        left.bind(url)
        right.connect(url)
        right.send(b"probe")
        if left.recv() != b"probe":
            raise OSError(f"no sockets in {directory}")
    finally:
        context.destroy()

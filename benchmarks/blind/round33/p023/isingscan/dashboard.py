import collections
import contextlib
import os
import tempfile

import zmq

from .progress import ENDPOINT_VAR


@contextlib.contextmanager
def local_dashboard():
    """A stand-in for the web dashboard: counts notes by kind."""
    with tempfile.TemporaryDirectory(prefix="ising") as tmp:
        sock = zmq.Context.instance().socket(zmq.PULL)
        endpoint = f"ipc://{tmp}/dash"
        sock.bind(endpoint)
        os.environ[ENDPOINT_VAR] = endpoint
        try:
            yield lambda: _count(sock)
        finally:
            del os.environ[ENDPOINT_VAR]
            sock.close(0)


def _count(sock):
    kinds = collections.Counter()
    while sock.poll(200):
        kinds[sock.recv_json(zmq.NOBLOCK)["kind"]] += 1
    return kinds

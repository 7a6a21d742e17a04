import hashlib
import logging
import os
import pathlib

import zmq

log = logging.getLogger(__name__)


class _Worker:
    """State of one pool process."""

    def __init__(self, context: zmq.Context, endpoint: str) -> None:
        self.found = context.socket(zmq.PUSH)
        self.found.set(zmq.LINGER, 0)
        self.found.set(zmq.SNDTIMEO, 500)
        self.found.connect(endpoint)
        self.seen = 0


_worker: _Worker


def init_worker(context: zmq.Context, endpoint: str) -> None:
    global _worker
    _worker = _Worker(context, endpoint)


def fingerprint(path: pathlib.Path) -> tuple[str, str]:
    digest = hashlib.blake2b(digest_size=8)
    with path.open("rb") as stream:
        while chunk := stream.read(1 << 16):
            digest.update(chunk)
    _worker.seen += 1
    try:
        _worker.found.send_json({"path": path.name, "by": os.getpid(), "nth": _worker.seen})
    except zmq.Again:
        log.warning("nobody takes our notices")
    return path.name, digest.hexdigest()

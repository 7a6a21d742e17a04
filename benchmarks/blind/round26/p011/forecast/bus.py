"""Progress events of the ingestion, for the dashboard."""
import functools
import json
import os
import time

import zmq


@functools.lru_cache(maxsize=None)
def _channel(endpoint: str, owner: int) -> zmq.Socket:
    sock = zmq.Context.instance().socket(zmq.PUB)
    sock.setsockopt(zmq.LINGER, 200)
    sock.connect(endpoint)
    time.sleep(0.1)
    return sock


def channel(endpoint: str) -> zmq.Socket:
    return _channel(endpoint, os.getpid())


def announce(endpoint: str, topic: str, **fields) -> None:
    fields.setdefault("at", round(time.time(), 3))
    channel(endpoint).send_multipart([topic.encode(), json.dumps(fields).encode()])


def shut(endpoint: str) -> None:
    channel(endpoint).close()
    _channel.cache_clear()

"""Progress events of the ingestion, for the dashboard."""
import functools
import json
import time

import zmq


@functools.lru_cache(maxsize=None)
def channel(endpoint: str) -> zmq.Socket:
    sock = zmq.Context.instance().socket(zmq.PUB)
    sock.setsockopt(zmq.LINGER, 200)
    sock.connect(endpoint)
    time.sleep(0.1)
    return sock


def announce(endpoint: str, topic: str, **fields) -> None:
    fields.setdefault("at", round(time.time(), 3))
    channel(endpoint).send_multipart([topic.encode(), json.dumps(fields).encode()])


def shut(endpoint: str) -> None:
    channel(endpoint).close()
    channel.cache_clear()

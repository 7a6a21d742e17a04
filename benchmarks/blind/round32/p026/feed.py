"""The feed that drives the signs on the ring road and the city's open data portal."""
import functools
import json
import time

import zmq

import settings


@functools.lru_cache(maxsize=None)
def publisher():
    socket = zmq.Context.instance().socket(zmq.PUSH)
    socket.setsockopt(zmq.SNDHWM, 500)
    socket.setsockopt(zmq.LINGER, 250)
    socket.connect(settings.FEED_URL)
    return socket


def announce(topic, **values):
    values.setdefault("ts", round(time.time(), 3))
    try:
        publisher().send_multipart([topic.encode(), json.dumps(values).encode()], zmq.NOBLOCK)
    except zmq.Again:
        return False
    return True


class FeedReader:
    """Receiving end; in the field it is part of the sign controller."""

    def __init__(self):
        self.socket = zmq.Context.instance().socket(zmq.PULL)
        self.socket.bind(settings.FEED_URL)
        self.last = {}

    def pump(self, milliseconds):
        count = 0
        while self.socket.poll(milliseconds):
            topic, body = self.socket.recv_multipart(zmq.NOBLOCK)
            self.last[topic.decode()] = json.loads(body)
            count += 1
        return count

    def close(self):
        self.socket.close(0)
        settings.FEED_PATH.unlink(missing_ok=True)

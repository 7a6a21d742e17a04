"""Alert line to the case management desk."""
import functools
import logging

import zmq

log = logging.getLogger("fraud.alerts")


@functools.lru_cache(maxsize=None)
def line(endpoint):
    context = zmq.Context(io_threads=1)
    push = context.socket(zmq.PUSH)
    push.setsockopt(zmq.LINGER, 500)
    push.setsockopt(zmq.SNDHWM, 500)
    push.connect(endpoint)
    return push


def raise_alert(endpoint, kind, **details):
    try:
        line(endpoint).send_json({"kind": kind, **details}, flags=zmq.NOBLOCK)
    except zmq.Again:
        log.warning("alert line is full, %s dropped", kind)
        return False
    return True


class Desk:
    """The receiving end; run by the scoring host itself in the test lab."""

    def __init__(self, endpoint):
        self.context = zmq.Context()
        self.pull = self.context.socket(zmq.PULL)
        self.pull.bind(endpoint)

    def drain(self, wait_ms=300):
        while self.pull.poll(wait_ms):
            yield self.pull.recv_json()

    def close(self):
        self.pull.close()
        self.context.term()

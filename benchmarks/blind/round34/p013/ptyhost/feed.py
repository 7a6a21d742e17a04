"""Session feed: viewers subscribe to see what a recorded session prints."""
import atexit
import time

import zmq

_state = {}


def open_feed():
    ctx = zmq.Context()
    pub = ctx.socket(zmq.PUB)
    pub.setsockopt(zmq.LINGER, 0)
    _state["port"] = pub.bind_to_random_port("tcp://127.0.0.1")
    _state["started"] = time.time()
    _state["pub"] = pub
    atexit.register(_farewell)
    return _state["port"]


def push(session, chunk):
    _state["pub"].send_multipart([session.encode(), chunk])


def _farewell():
    seconds = time.time() - _state["started"]
    push("*", b"feed closed after %.1f s" % seconds)

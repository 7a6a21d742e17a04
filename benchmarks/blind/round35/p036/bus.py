"""Process-wide transport of the plate handler."""
import atexit
from collections import OrderedDict

import zmq

CONTEXT = zmq.Context()
HEARTBEAT = CONTEXT.socket(zmq.PUB)
HEARTBEAT.linger = 0
HEARTBEAT.bind("inproc://heartbeat")

_lanes: "OrderedDict[str, zmq.Socket]" = OrderedDict()


def lane(url):
    try:
        _lanes.move_to_end(url)
    except KeyError:
        sock = CONTEXT.socket(zmq.PUSH)
        sock.linger = 1500
        sock.connect(url)
        _lanes[url] = sock
    return _lanes[url]


def beat(n):
    HEARTBEAT.send(n.to_bytes(4, "big"))


@atexit.register
def shut():
    while _lanes:
        _lanes.popitem(last=False)[1].close()
    HEARTBEAT.close()
    CONTEXT.term()

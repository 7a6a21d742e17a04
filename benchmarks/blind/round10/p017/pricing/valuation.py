import math

import zmq

from . import links


def value(spot: float) -> float:
    trace = links.trace_socket()
    try:
        trace.connect("tcp://127.0.0.1:29876")
        trace.send_string(f"valued {spot}", zmq.DONTWAIT)
        return round(math.exp(-0.05) * spot, 4)
    finally:
        trace.close()

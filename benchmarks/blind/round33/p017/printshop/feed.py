"""Feed to the display behind the counter ("Order 12 is being printed")."""
import os

import zmq

ENDPOINT = os.environ.get("COUNTER_FEED", "tcp://127.0.0.1:5599")

_context = zmq.Context.instance()
_socket = _context.socket(zmq.PUB)
_socket.linger = 200
_socket.connect(ENDPOINT)


def announce(order, state):
    _socket.send_multipart([b"order", str(order).encode(), state.encode()])

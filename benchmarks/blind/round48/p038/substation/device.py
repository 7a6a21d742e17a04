import contextlib
import math

import zmq

from .telegram import Telegram


@contextlib.contextmanager
def connection(endpoint):
    context = zmq.Context()
    socket = context.socket(zmq.PUSH)
    socket.linger = 1000
    socket.connect(endpoint)
    try:
        yield socket
    finally:
        socket.close()
        context.term()


def simulate_bay(endpoint, bay, channels=3, rounds=2, progress=None):
    """A bay controller that reports its measuring channels a few times.

    *progress*, if given, is called with the bay and a text after every round.
    """
    with connection(endpoint) as socket:
        for step in range(rounds):
            for channel in range(channels):
                value = 230.0 + 5 * math.sin(bay + channel + step)
                socket.send(Telegram(bay, channel, value).pack())
            if progress is not None:
                progress(bay, f"round {step + 1} of {rounds}")

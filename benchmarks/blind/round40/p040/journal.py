"""State changes of units, published for whoever follows the journal."""
import time

import zmq


class Journal:
    def __init__(self, ctx, endpoint):
        self.endpoint = endpoint
        self.sock = ctx.socket(zmq.PUB)
        self.sock.linger = 100
        self.sock.bind(endpoint)

    def entry(self, unit, message):
        self.sock.send_multipart([unit.encode(), b"%.3f" % time.time(), message.encode()])

    def close(self):
        self.sock.close()


def follow(ctx, endpoint):
    sub = ctx.socket(zmq.SUB)
    sub.subscribe("")
    sub.connect(endpoint)
    return sub

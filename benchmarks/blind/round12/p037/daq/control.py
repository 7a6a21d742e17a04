import collections
import time

import zmq


class RunControl:
    def __init__(self):
        self.context = zmq.Context()
        self.inbox = self.context.socket(zmq.PULL)
        self.endpoint = "tcp://127.0.0.1:%d" % self.inbox.bind_to_random_port("tcp://127.0.0.1")

    def follow(self, seconds):
        tally = collections.Counter()
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            if self.inbox.poll(100):
                what, body = self.inbox.recv_multipart()
                key = body.split()[0] if what == b"state" else what
                tally[key.decode()] += 1
        return tally

    def close(self):
        self.inbox.close(0)
        self.context.term()

import time

import zmq


class AccessLog:
    """What a worker writes: one line for each proxied connection."""

    def __init__(self, settings):
        self.out = settings.context.socket(zmq.PUSH)
        self.out.linger = 200
        self.out.connect(settings.access_endpoint)

    def line(self, peer, up, down):
        try:
            self.out.send_string(f"{time.time():.3f} {peer[0]}:{peer[1]} {up} {down}", zmq.NOBLOCK)
        except zmq.Again:
            pass


class AccessLogReader:
    def __init__(self, settings):
        self.inbox = settings.context.socket(zmq.PULL)
        self.inbox.bind(settings.access_endpoint)

    def lines(self, wait_ms):
        while self.inbox.poll(wait_ms):
            yield self.inbox.recv_string()

    def close(self):
        self.inbox.close(0)

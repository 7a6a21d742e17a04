import json
import time

import zmq


class Uplink(object):
    """Readings go to the hub of the building as JSON, one per message."""

    def __init__(self, endpoint, site, hwm=1000):
        self.site = site
        self.dropped = 0
        self.sequence = 0
        self.context = zmq.Context(1)
        self.socket = self.context.socket(zmq.PUSH)
        self.socket.setsockopt(zmq.SNDHWM, hwm)
        self.socket.setsockopt(zmq.LINGER, 0)
        self.socket.connect(endpoint)

    def push(self, meter, value):
        self.sequence += 1
        body = {
            'site': self.site,
            'seq': self.sequence,
            'meter': meter,
            'value': value,
            'at': time.time(),
        }
        try:
            self.socket.send(json.dumps(body).encode('utf-8'), zmq.NOBLOCK)
        except zmq.Again:
            self.dropped += 1

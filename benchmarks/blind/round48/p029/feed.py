"""Feed of accepted readings to the billing side."""
import logging

import zmq

LOG = logging.getLogger("intake.feed")


class Feed(object):

    def __init__(self, context, name):
        self.name = name
        self.accepted = 0
        self.pipe = context.socket(zmq.PUB)
        self.pipe.setsockopt(zmq.SNDHWM, 200)
        self.port = self.pipe.bind_to_random_port("tcp://127.0.0.1")
        LOG.info("feed %s on port %d", name, self.port)

    def forward(self, reading):
        self.accepted += 1
        self.pipe.send_json({"feed": self.name, "reading": reading._asdict()})

    def heartbeat(self):
        self.pipe.send_json({"feed": self.name, "accepted": self.accepted})

    def close(self):
        self.pipe.close(linger=50)

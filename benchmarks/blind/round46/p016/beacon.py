"""State of the rover's software, for whoever listens."""
import json
import time

import zmq


class Beacon:
    def __init__(self):
        self.context = zmq.Context()
        self.pub = self.context.socket(zmq.PUB)
        self.pub.set_hwm(50)
        self.port = self.pub.bind_to_random_port("tcp://127.0.0.1")

    def announce(self, state, **more):
        body = json.dumps(dict(more, state=state, at=round(time.time(), 3)))
        self.pub.send_string("rover " + body, zmq.NOBLOCK)

    def close(self):
        self.pub.close(linger=100)
        self.context.term()

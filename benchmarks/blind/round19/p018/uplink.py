import json
import threading
from dataclasses import asdict

import zmq


class Uplink:
    TOPIC = b"metrics"

    def __init__(self, interface="tcp://127.0.0.1", ctx=None):
        self.ctx = ctx or zmq.Context.instance()
        self.lock = threading.Lock()
        self.pub = self.ctx.socket(zmq.PUB)
        self.url = f"{interface}:{self.pub.bind_to_random_port(interface)}"

    def publish(self, points):
        frames = self.TOPIC, json.dumps([asdict(p) for p in points]).encode()
        with self.lock:
            self.pub.send_multipart(frames)
        return len(points)

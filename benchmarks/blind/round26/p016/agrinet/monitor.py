import json
import time
from collections import defaultdict

import zmq

from .bus import ENDPOINT


class Monitor:
    def __init__(self):
        self.ctx = zmq.Context()
        self.sub = self.ctx.socket(zmq.SUB)
        self.sub.subscribe(b"")
        self.sub.bind(ENDPOINT)
        self.by_topic = defaultdict(list)

    def watch(self, seconds, on_reading):
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            if not self.sub.poll(50):
                continue
            topic, raw = self.sub.recv_multipart()
            body = json.loads(raw)
            self.by_topic[topic.decode()].append(body)
            if topic == b"reading":
                on_reading(body["station"])

    def close(self):
        self.sub.close(0)
        self.ctx.term()

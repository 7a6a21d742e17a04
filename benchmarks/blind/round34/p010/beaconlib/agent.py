import json
import os
import time

import zmq


class Agent:
    """Publishes a heartbeat; asked for details, it answers on a side port."""

    def __init__(self, name, interval=0.1):
        self.name = name
        self.interval = interval
        self.context = zmq.Context()
        self.beats = self.context.socket(zmq.PUB)
        self.beats.linger = 0
        self.port = self.beats.bind_to_random_port("tcp://127.0.0.1")

    def run(self, mode, count):
        with mode as process:
            details = self.context.socket(zmq.PUB)
            details.bind_to_random_port("tcp://127.0.0.1")
            process.ready()
            for n in range(count):
                self.beat(n)
                time.sleep(self.interval)
            details.close(0)

    def beat(self, n):
        note = {"agent": self.name, "seq": n, "pid": os.getpid(), "load": os.getloadavg()[0]}
        self.beats.send_multipart([b"beat", json.dumps(note).encode()])

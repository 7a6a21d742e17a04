import json
import random
import threading
import time

import zmq


class Producer(threading.Thread):
    """Stands in for the ventilator and its workers."""

    def __init__(self, number, endpoint, tasks):
        super().__init__(name=f"producer-{number}")
        self.number = number
        self.endpoint = endpoint
        self.tasks = tasks

    def run(self):
        rng = random.Random(self.number)
        with zmq.Context() as ctx, ctx.socket(zmq.PUSH) as push:
            push.linger = 1000
            push.connect(self.endpoint)
            for task in range(self.tasks):
                pause = rng.uniform(0.001, 0.01)
                time.sleep(pause)
                push.send_string(json.dumps(
                    {"producer": self.number, "task": task, "elapsed": pause}))

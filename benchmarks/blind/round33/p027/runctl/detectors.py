"""Detector front ends. The vendor library releases the GIL, threads will do."""
import json
import random
from multiprocessing.dummy import Pool

import zmq


class Detector:
    def __init__(self, ctx, name, rate):
        self.ctx = ctx
        self.name = name
        self.rate = rate

    def spill(self, number):
        rng = random.Random(f"{self.name}/{number}")
        sock = self.ctx.socket(zmq.PUSH)
        sock.connect("inproc://spills")
        data = [round(rng.gauss(self.rate, 3), 2) for _ in range(8)]
        sock.send_multipart([self.name.encode(), json.dumps(data).encode()])
        sock.close(linger=500)
        return len(data)


class Frontend:
    def __init__(self, ctx, table):
        self.detectors = [Detector(ctx, row["name"], row["rate"]) for row in table]
        self.pool = Pool(len(self.detectors))

    def spill(self, number):
        return sum(self.pool.map(lambda det: det.spill(number), self.detectors))

    def close(self):
        self.pool.close()
        self.pool.join()

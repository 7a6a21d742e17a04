import queue
import random
import time
from abc import ABC, abstractmethod

import zmq

from .runners import Placement


class Job(ABC):
    placement = Placement.ISOLATED
    title = "job"

    @abstractmethod
    def execute(self): ...

    def cancel(self):
        pass


class PredictionJob(Job):
    """Monte-Carlo estimate of the delays of one line."""

    def __init__(self, line, results, rounds=4000):
        self.title = "predict-" + line
        self.line = line
        self.results = results
        self.rounds = rounds

    def execute(self):
        rnd = random.Random(self.line)
        total = sum(max(0.0, rnd.gauss(90, 60)) for _ in range(self.rounds))
        self.results.put((self.line, round(total / self.rounds)))


class DisplayJob(Job):
    """Takes predictions off the queue and shows them at the stops."""

    placement = Placement.SHARED
    title = "display"

    def __init__(self, ctx, endpoint, results):
        self.results = results
        self.shown = 0
        self.running = True
        self.sock = ctx.socket(zmq.PUSH)
        self.sock.setsockopt(zmq.LINGER, 0)
        self.sock.connect(endpoint)

    def execute(self):
        while self.running:
            try:
                line, delay = self.results.get(timeout=0.1)
            except queue.Empty:
                continue
            self.sock.send_json({"line": line, "delay_s": delay}, zmq.NOBLOCK)
            self.shown += 1

    def cancel(self):
        self.running = False


class ClockJob(Job):
    placement = Placement.SHARED
    title = "clock"

    def __init__(self, ctx, endpoint, period=0.1):
        self.period = period
        self.running = True
        self.sock = ctx.socket(zmq.PUSH)
        self.sock.setsockopt(zmq.LINGER, 0)
        self.sock.connect(endpoint)

    def execute(self):
        while self.running:
            self.sock.send_json({"clock": time.strftime("%H:%M:%S")}, zmq.NOBLOCK)
            time.sleep(self.period)

    def cancel(self):
        self.running = False

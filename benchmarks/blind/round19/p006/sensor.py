from __future__ import annotations

import json
import multiprocessing as mp
import time

import zmq

from rules import RuleSet


class ZmqProcess(mp.Process):
    """Process with a subscription to one feed."""

    def __init__(self, endpoint: str, **kw) -> None:
        super().__init__(daemon=True, **kw)
        self.endpoint = endpoint

    def open_feed(self) -> zmq.Socket:
        self.ctx = zmq.Context()
        sub = self.ctx.socket(zmq.SUB)
        sub.setsockopt(zmq.RCVHWM, 500)
        sub.connect(self.endpoint)
        return sub


class Sensor(ZmqProcess):
    def __init__(self, rules: RuleSet, endpoint: str, budget: float) -> None:
        super().__init__(endpoint, name=f"sensor-{rules.name}")
        self.rules = rules
        self.budget = budget
        self.alerts = mp.Value("i", 0)

    def run(self) -> None:
        self.feed = self.open_feed()
        for topic in self.rules.topics():
            self.feed.subscribe(topic)
        deadline = time.monotonic() + self.budget
        while (left := deadline - time.monotonic()) > 0 and not self.alerts.value:
            if self.feed.poll(int(left * 1000)):
                self._inspect(*self.feed.recv_multipart())
        self.feed.close(linger=0)

    def _inspect(self, _topic: bytes, payload: bytes) -> None:
        if severity := self.rules.judge(json.loads(payload)):
            with self.alerts.get_lock():
                self.alerts.value += severity.value

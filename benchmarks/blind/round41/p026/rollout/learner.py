from __future__ import annotations

import pickle
import time
from collections import Counter, defaultdict

import zmq


class Learner:
    def __init__(self, endpoint: str) -> None:
        self.context = zmq.Context()
        self.inbox = self.context.socket(zmq.PULL)
        self.inbox.bind(endpoint)
        self.values: dict[int, float] = defaultdict(float)
        self.received: Counter[str] = Counter()

    def collect(self, episodes: int, seconds: float) -> None:
        deadline = time.monotonic() + seconds
        while self.received["episode"] < episodes and time.monotonic() < deadline:
            if not self.inbox.poll(100):
                continue
            message = pickle.loads(self.inbox.recv(zmq.DONTWAIT))
            self.received[message["kind"]] += 1
            if message["kind"] == "episode":
                self.update(message["trajectory"])

    def update(self, trajectory: list[tuple]) -> None:
        ret = 0.0
        for state, _, reward, _ in reversed(trajectory):
            ret = reward + 0.95 * ret
            self.values[state] += 0.1 * (ret - self.values[state])

    def close(self) -> None:
        self.context.destroy(linger=0)

from __future__ import annotations

import time
from collections import defaultdict

import zmq
from zmq.utils import jsonapi


class CityBoard:
    def __init__(self) -> None:
        self.context = zmq.Context.instance()
        self.router = self.context.socket(zmq.ROUTER)
        port = self.router.bind_to_random_port("tcp://127.0.0.1")
        self.address = f"tcp://127.0.0.1:{port}"

    def self_test(self) -> None:
        with self.context.socket(zmq.DEALER) as probe:
            probe.connect(self.address)
            probe.send_json({"who": "probe"})
            if self.router.poll(1000):
                self.router.recv_multipart()

    def listen(self, seconds: float) -> dict[str, float]:
        samples: dict[str, list[float]] = defaultdict(list)
        until = time.monotonic() + seconds
        while (left := until - time.monotonic()) > 0:
            if self.router.poll(left * 1000):
                _, body = self.router.recv_multipart()
                msg = jsonapi.loads(body)
                samples[msg["who"]].append(msg["queue"])
        return {who: sum(q) / len(q) for who, q in samples.items()}

    def close(self) -> None:
        self.router.close(0)
        self.context.term()

from __future__ import annotations

import collections
import json
import time

import zmq


class Hub:
    def __init__(self, capacity_kw: float) -> None:
        self.capacity_kw = capacity_kw
        self.context = zmq.Context.instance()
        self.router = self.context.socket(zmq.ROUTER)
        self.router.setsockopt(zmq.ROUTER_HANDOVER, 1)
        port = self.router.bind_to_random_port("tcp://127.0.0.1")
        self.url = f"tcp://127.0.0.1:{port}"
        self.load: dict[str, float] = {}
        self.counts: collections.Counter[str] = collections.Counter()

    def step(self, timeout_ms: int = 50) -> None:
        if not self.router.poll(timeout_ms):
            return
        sender, raw = self.router.recv_multipart(zmq.NOBLOCK)
        message = json.loads(raw)
        self.counts[message["what"]] += 1
        if message["what"] != "demand":
            return
        self.load[sender.decode()] = message["kw"]
        total = sum(self.load.values())
        factor = min(1.0, self.capacity_kw / total) if total > 0 else 1.0
        self.router.send_multipart([sender, json.dumps({"factor": factor}).encode()])

    def serve(self, nodes, seconds: float) -> None:
        end = time.monotonic() + seconds
        while time.monotonic() < end and any(node.is_alive() for node in nodes):
            self.step()

    def close(self) -> None:
        self.router.close(linger=0)
        self.context.term()

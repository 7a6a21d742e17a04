"""The engine core: one process that batches and decodes."""
from __future__ import annotations

import time
from contextlib import closing
from multiprocessing.connection import Connection
from typing import Any

import zmq

from .settings import EngineSettings
from .stats import StatsSink, StepStats


class EngineCore:
    def __init__(self, cfg: EngineSettings, stats: StatsSink) -> None:
        self.cfg = cfg
        self.stats = stats

    def generate(self, request: str, prompt: str) -> list[str]:
        out: list[str] = []
        for n in range(self.cfg.max_steps):
            time.sleep(self.cfg.step_delay)
            out.append(f"{prompt[:3]}{n}")
            self.stats.record(StepStats(request, n, len(out)))
        return out

    def serve(self, ready: Connection) -> None:
        with zmq.Context() as ctx, ctx.socket(zmq.ROUTER) as router:
            port = router.bind_to_random_port("tcp://127.0.0.1")
            ready.send(port)
            while True:
                if not router.poll(2000):
                    return
                ident, raw = router.recv_multipart()
                match zmq.utils.jsonapi.loads(raw):
                    case {"op": "stop"}:
                        return
                    case {"op": "generate", "id": str(rid), "prompt": str(prompt)}:
                        reply: dict[str, Any] = {"id": rid, "out": self.generate(rid, prompt)}
                    case other:
                        reply = {"error": f"unknown request {other!r}"}
                router.send_multipart([ident, zmq.utils.jsonapi.dumps(reply)])


def engine_main(cfg: EngineSettings, stats: StatsSink, ready: Connection) -> None:
    with closing(stats):
        EngineCore(cfg, stats).serve(ready)

from __future__ import annotations

import importlib
import json
import multiprocessing
from collections.abc import Callable, Iterable
from contextlib import ExitStack
from itertools import product
from pathlib import Path

import zmq

from .finding import Finding

_engine: Engine | None = None


class Engine:
    def __init__(self, checks: Iterable[str], address: str) -> None:
        self.address = address
        self.checks: dict[str, Callable[[Path], Iterable[Finding]]] = {
            name: importlib.import_module(f"vetscan.checks.{name}").examine for name in checks
        }
        self._stack = ExitStack()

    def __enter__(self) -> Engine:
        context = self._stack.enter_context(zmq.Context())
        self._stream = self._stack.enter_context(context.socket(zmq.PUSH))
        self._stream.linger = 200
        self._stream.connect(self.address)
        return self

    def __exit__(self, *exc) -> None:
        self._stack.close()

    def publish(self, topic: str, body: dict) -> None:
        self._stream.send_multipart([topic.encode(), json.dumps(body).encode()])

    def scan(self, tree: Path, processes: int) -> int:
        self.publish("scan", {"tree": tree.name, "checks": list(self.checks)})
        files = [p for p in sorted(tree.rglob("*")) if p.is_file()]
        with multiprocessing.Pool(processes, initializer=self._enter_worker) as pool:
            job = pool.starmap_async(_examine, product(self.checks, files))
            score = sum(job.get(timeout=6))
        self.publish("scan", {"score": score})
        return score

    def _enter_worker(self) -> None:
        global _engine
        _engine = self

    def examine(self, check: str, path: Path) -> int:
        total = 0
        for finding in self.checks[check](path):
            total = finding.risk + total
            self.publish("finding", finding.as_message())
        return total


def _examine(check: str, path: Path) -> int:
    return _engine.examine(check, path)

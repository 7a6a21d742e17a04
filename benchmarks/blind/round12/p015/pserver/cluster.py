from __future__ import annotations

import os
import signal
import time
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Callable, Iterator

import zmq


@dataclass(slots=True)
class Cluster:
    ranks: int
    ctx: zmq.Context = field(default_factory=zmq.Context)
    router: zmq.Socket | None = None
    endpoint: str = ""
    pids: list[int] = field(default_factory=list)

    def listen(self) -> None:
        self.router = self.ctx.socket(zmq.ROUTER)
        port = self.router.bind_to_random_port("tcp://127.0.0.1")
        self.endpoint = f"tcp://127.0.0.1:{port}"

    def launch(self, body: Callable[["Cluster", int], None]) -> None:
        for rank in range(self.ranks):
            pid = os.fork()
            if pid:
                self.pids.append(pid)
                continue
            status = 1
            try:
                body(self, rank)
                status = 0
            finally:
                os._exit(status)

    def reap(self, grace: float) -> dict[int, int]:
        codes: dict[int, int] = {}
        deadline = time.monotonic() + grace
        while len(codes) < len(self.pids):
            for pid in self.pids:
                if pid in codes:
                    continue
                done, raw = os.waitpid(pid, os.WNOHANG)
                if done:
                    codes[pid] = os.waitstatus_to_exitcode(raw)
                elif time.monotonic() > deadline:
                    os.kill(pid, signal.SIGKILL)
            time.sleep(0.02)
        return codes


@contextmanager
def cluster(ranks: int, body, grace: float = 1.5) -> Iterator[Cluster]:
    c = Cluster(ranks)
    c.listen()
    c.launch(body)
    try:
        yield c
    finally:
        print("exit codes", sorted(c.reap(grace).values()))
        c.router.close(0)
        c.ctx.term()

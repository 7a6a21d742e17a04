from __future__ import annotations

import os
import random
import signal
import time
from multiprocessing import Process
from pathlib import Path

import zmq

from . import wire
from .snapshot import dump


class Shard(Process):
    """Holds a part of the key space. `bgsave` forks for a copy-on-write image of the table."""

    def __init__(self, number: int, control: str, folder: Path, writes: int) -> None:
        super().__init__(name=f"shard-{number}")
        self.number = number
        self.control = control
        self.folder = folder
        self.writes = writes
        self.table: dict[str, bytes] = {}

    def run(self) -> None:
        context = zmq.Context()
        self.link = context.socket(zmq.PUSH)
        self.link.setsockopt(zmq.LINGER, 500)
        self.link.connect(self.control)
        self.load()
        self.tell(wire.Ready(self.number, len(self.table)))
        saver = self.bgsave()
        self.write_more()
        ok = self.await_saver(saver, 2.0)
        self.tell(wire.SaveDone(self.number, str(self.path), ok))
        self.link.close()
        context.term()

    @property
    def path(self) -> Path:
        return self.folder / f"shard{self.number}.kvs"

    def tell(self, message: wire.Message) -> None:
        self.link.send(wire.pack(message))

    def load(self) -> None:
        rng = random.Random(self.number)
        for n in range(self.writes):
            self.table[f"user:{self.number}:{n}"] = rng.randbytes(64)

    def write_more(self) -> None:
        for n in range(self.writes // 4):
            self.table[f"user:{self.number}:{n}"] = b"updated"

    def bgsave(self) -> int:
        pid = os.fork()
        if pid:
            return pid
        code = 1
        try:
            dump(self.table, self.path, self._saving)
            code = 0
        finally:
            os._exit(code)

    def _saving(self, written: int, total: int) -> None:
        self.tell(wire.SaveProgress(self.number, written, total))

    def await_saver(self, pid: int, limit: float) -> bool:
        deadline = time.monotonic() + limit
        while time.monotonic() < deadline:
            done, status = os.waitpid(pid, os.WNOHANG)
            if done:
                return status == 0
            time.sleep(0.02)
        os.kill(pid, signal.SIGKILL)
        os.waitpid(pid, 0)
        return False

"""Shard workers."""
from __future__ import annotations

import multiprocessing as mp
from functools import cached_property
from itertools import islice

import zmq

from .vectors import FlatIndex, synthetic

_fork = mp.get_context("fork")


class BusMixin:
    """Lazy links of a component to the build bus."""

    progress_addr: str
    control_addr: str

    @cached_property
    def progress(self) -> zmq.Socket[bytes]:
        sock = zmq.Context.instance().socket(zmq.PUSH)
        sock.linger = 100
        sock.connect(self.progress_addr)
        return sock

    @cached_property
    def control(self) -> zmq.Socket[bytes]:
        sock = zmq.Context.instance().socket(zmq.SUB)
        sock.connect(self.control_addr)
        return sock

    def report(self, who: str, what: str) -> None:
        self.progress.send_multipart([who.encode(), what.encode()])


class ShardWorker(BusMixin, _fork.Process):
    BATCH = 50

    def __init__(self, shard: int, count: int, *, progress: str, control: str) -> None:
        super().__init__(name=f"shard-{shard}", daemon=True)
        self.shard = shard
        self.count = count
        self.progress_addr = progress
        self.control_addr = control

    def prepare(self) -> None:
        self.report(self.name, "queued")
        self.control.subscribe(b"all")

    def run(self) -> None:
        self.control.subscribe(self.name)
        index: FlatIndex[str] = FlatIndex()
        rows = synthetic(self.shard, self.count)
        while batch := list(islice(rows, self.BATCH)):
            index.add(batch)
            self.report(self.name, f"rows {len(index.rows)}")
        if self.control.poll(20):
            cmd = self.control.recv_multipart()[-1]
            self.report(self.name, f"stopping on {cmd!r}")

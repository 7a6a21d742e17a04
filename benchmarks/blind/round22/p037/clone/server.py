"""The clone server: collects updates, sequences and publishes them."""
from __future__ import annotations

import logging
from typing import Iterator

import zmq
from zmq.log.handlers import PUBHandler

from .kvmsg import KVMsg
from .snapshot import Snapshotter

log = logging.getLogger("clone.server")


class CloneServer:
    def __init__(self, ctx: zmq.Context, path: str):
        self.collector = ctx.socket(zmq.PULL)
        self.publisher = ctx.socket(zmq.PUB)
        self.journal = ctx.socket(zmq.PUB)
        self.ports = {name: sock.bind_to_random_port("tcp://127.0.0.1") for name, sock in self._sockets()}
        self.table: dict[str, KVMsg] = {}
        self.sequence = 0
        self.snapshots = Snapshotter(path)
        self.snapshots.attach(self)
        handler = PUBHandler(self.journal)
        handler.setLevel(logging.INFO)
        logging.getLogger("clone").addHandler(handler)

    def _sockets(self) -> Iterator[tuple[str, zmq.Socket]]:
        yield "collector", self.collector
        yield "publisher", self.publisher
        yield "journal", self.journal

    def step(self, timeout: int) -> bool:
        self.snapshots.reap()
        if not self.collector.poll(timeout):
            return False
        update = KVMsg.recv(self.collector)
        self.sequence += 1
        self.publish(KVMsg(update.key, self.sequence, update.body))
        if self.sequence % 10 == 0:
            self.snapshots.start(self.table)
        return True

    def publish(self, msg: KVMsg) -> None:
        self.table[msg.key] = msg
        msg.send(self.publisher)

    # -- the snapshotter's observer ------------------------------------------
    def progressed(self, done: int, total: int) -> None:
        KVMsg("$snapshot", self.sequence, f"{done}/{total}").send(self.publisher)

    def close(self) -> None:
        for _, sock in self._sockets():
            sock.close(0)

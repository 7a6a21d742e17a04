from __future__ import annotations

import multiprocessing
import time
from functools import partial

import zmq

from .config import AgencyConfig
from .desk import Desk


def staff(desk: Desk, *, seconds: float) -> None:
    desk.work(seconds)


class Agency:
    def __init__(self, config: AgencyConfig) -> None:
        self.config = config
        self.mp = multiprocessing.get_context(config.start_method)
        self.ctx = zmq.Context()
        self.claims = self.ctx.socket(zmq.PUB)
        self.decisions = self.ctx.socket(zmq.PULL)
        urls = [f"tcp://127.0.0.1:{s.bind_to_random_port('tcp://127.0.0.1')}"
                for s in (self.claims, self.decisions)]
        self.desks = [Desk(topic, *urls, config.tick_ms) for topic in config.desks]

    def open(self):
        for desk in self.desks:
            if desk.check():
                raise RuntimeError(f"{desk.topic}: claims before opening hours")
        self.staff = [self.mp.Process(target=partial(staff, desk, seconds=self.config.patience - 1),
                                      name=desk.topic, daemon=True) for desk in self.desks]
        for clerk in self.staff:
            clerk.start()

    def run(self) -> None:
        until = time.monotonic() + self.config.patience
        number = 0
        while time.monotonic() < until:
            number += 1
            self.claims.send_multipart([b"housing", b"claim-%d" % number])
            time.sleep(self.config.tick_ms / 1000)
            if self.decisions.poll(self.config.tick_ms * 2):
                print(self.decisions.recv_string())

    def close(self) -> None:
        for clerk in self.staff:
            clerk.join(0.3)
            if clerk.exitcode is None:
                clerk.kill()
                clerk.join()
        for desk in self.desks:
            desk.release()
        self.ctx.destroy(linger=0)

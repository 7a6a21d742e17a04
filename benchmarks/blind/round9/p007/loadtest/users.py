from __future__ import annotations

import time
from typing import Dict, Type

import zmq

from .base import User
from .reporting import ReportingUser


class Browser(ReportingUser):
    def task(self, iteration: int) -> None:
        with self.timed(f"page{iteration}"):
            time.sleep(0.01)


class Crawler(ReportingUser):
    """Follows what the controller tells it."""

    def __init__(self, number: int) -> None:
        super().__init__(number)
        self.control = self.ctx.socket(zmq.SUB)
        self.control.connect("tcp://127.0.0.1:50872")
        self.control.subscribe(b"go")

    def task(self, iteration: int) -> None:
        self.report("crawl", 0.0)
        if self.control.poll(20):
            print(self.control.recv())


USER_KINDS: Dict[str, Type[User]] = {"browser": Browser, "crawler": Crawler}

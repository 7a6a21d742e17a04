from __future__ import annotations

import os
import weakref
from typing import Final

import zmq

TOPICS: Final = (b"soil/", b"air/")
_links: "weakref.WeakSet[Link]" = weakref.WeakSet()


class Link:
    """Subscription to the sensors and a way to tell the controller what was done."""

    def __init__(self, sensors: str, reports: str) -> None:
        self.sensors, self.reports = sensors, reports
        self.role = "controller"
        self._open()
        _links.add(self)

    def _open(self) -> None:
        self.ctx = zmq.Context()
        self.sub = self.ctx.socket(zmq.SUB)
        self.sub.linger = 0
        self.sub.connect(self.sensors)
        for topic in TOPICS:
            self.sub.subscribe(topic)
        self.push = self.ctx.socket(zmq.PUSH)
        self.push.linger = 300
        self.push.connect(self.reports)

    def after_fork(self) -> None:
        """The actuator needs no sensor traffic, only its own line for reports."""
        self.role = f"actuator-{os.getpid()}"
        self.ctx = zmq.Context()
        self.push = self.ctx.socket(zmq.PUSH)
        self.push.linger = 300
        self.push.connect(self.reports)

    def readings(self, wait: int):
        while self.sub.poll(wait):
            topic, value = self.sub.recv_multipart()
            yield topic.decode(), float(value)

    def report(self, text: str) -> None:
        self.push.send_string(f"{self.role.partition('-')[0]} {text}", zmq.NOBLOCK)


def _refresh_links() -> None:
    for link in list(_links):
        link.after_fork()


os.register_at_fork(after_in_child=_refresh_links)

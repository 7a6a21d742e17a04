"""Base of the processes that do the work."""
from __future__ import annotations

import logging
import multiprocessing as mp
from abc import ABC, abstractmethod
from collections.abc import Sequence
from dataclasses import dataclass

import zmq

from .scan import Change

log = logging.getLogger("driftsync")


@dataclass(frozen=True)
class Endpoints:
    control: str
    reports: str


class Agent(mp.Process, ABC):
    """Subclasses say what to do with one change."""

    control: zmq.Socket
    reports: zmq.Socket

    def __init__(self, endpoints: Endpoints, batch: Sequence[Change]) -> None:
        super().__init__(daemon=True)
        self.endpoints = endpoints
        self.batch = batch

    def prepare(self) -> None:
        self.context = zmq.Context()
        self.control = self.context.socket(zmq.SUB)
        self.control.connect(self.endpoints.control)
        self.reports = self.context.socket(zmq.PUSH)
        self.reports.setsockopt(zmq.SNDTIMEO, 500)
        self.reports.connect(self.endpoints.reports)

    def start(self) -> None:
        self.prepare()
        super().start()

    def run(self) -> None:
        self.control.subscribe(b"stop")
        for change in self.batch:
            self.report(change, self.handle(change))
            if self.stop_wanted():
                break
        self.context.destroy(linger=500)

    def report(self, change: Change, size: int) -> None:
        self.reports.send_string(f"{change.target.name} {size}")

    def stop_wanted(self) -> bool:
        try:
            return self.control.recv(zmq.NOBLOCK) == b"stop"
        except zmq.Again:
            return False

    @abstractmethod
    def handle(self, change: Change) -> int: ...

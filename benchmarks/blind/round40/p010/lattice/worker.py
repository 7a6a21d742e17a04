from __future__ import annotations

import logging
import time

import zmq

from .app import Application
from .plugins import fire


class Worker:
    def __init__(self, number: int, app: Application, backend: str, max_idle: float) -> None:
        self.number = number
        self.app = app
        self.backend = backend
        self.max_idle = max_idle
        self.log = logging.getLogger(f"lattice.worker.{number}")

    def run(self) -> None:
        context = zmq.Context()
        rep = context.socket(zmq.REP)
        rep.linger = 100
        rep.connect(self.backend)
        while rep.poll(int(self.max_idle * 1000)):
            started = time.perf_counter()
            rep.send_json(self.app.dispatch(rep.recv_json()))
            fire("post_request", self, time.perf_counter() - started)
        fire("worker_exit", self)
        rep.close()
        context.term()

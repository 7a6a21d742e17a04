from __future__ import annotations

import logging
import os
import signal
import time

import zmq
from starlette.applications import Starlette
from starlette.testclient import TestClient

from .app import create_app
from .config import EdgeConfig
from .relay import probe

log = logging.getLogger("edge.master")


class Master:
    def __init__(self, config: EdgeConfig) -> None:
        self.config = config
        self.app: Starlette = create_app(config)
        self.children: set[int] = set()

    def start(self) -> None:
        if not probe(self.config.upstream_url):
            log.warning("upstream %s does not answer", self.config.upstream_url)
        for number in range(self.config.workers):
            self.spawn(number)
        self.context = zmq.Context()
        self.inbox = self.context.socket(zmq.PULL)
        self.inbox.bind(self.config.relay_url)

    def spawn(self, number: int) -> None:
        pid = os.fork()
        if pid:
            self.children.add(pid)
            return
        try:
            self.serve(number)
        except Exception:
            log.exception("worker %d crashed", number)
            os._exit(1)
        os._exit(0)

    def serve(self, number: int) -> None:
        with TestClient(self.app) as client:
            assert client.get("/live").text == "live"
            for serial in range(self.config.requests):
                client.post(f"/hooks/build-{number}", json={"serial": serial}).raise_for_status()

    def gather(self) -> list[dict]:
        wanted = self.config.workers * self.config.requests
        deadline = time.monotonic() + self.config.grace
        received: list[dict] = []
        while len(received) < wanted and time.monotonic() < deadline:
            if self.inbox.poll(100):
                received.append(self.inbox.recv_json(zmq.NOBLOCK))
        return received

    def stop(self) -> None:
        deadline = time.monotonic() + 2
        while self.children and time.monotonic() < deadline:
            pid, _ = os.waitpid(-1, os.WNOHANG)
            self.children.discard(pid)
            time.sleep(0.02)
        for pid in self.children:
            os.kill(pid, signal.SIGKILL)
            os.waitpid(pid, 0)
        self.inbox.close(linger=0)
        self.context.term()

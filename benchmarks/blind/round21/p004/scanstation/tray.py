"""The tray collects what the feeders read."""
from __future__ import annotations

import json
import logging
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import zmq

from .feeder import Page

logger = logging.getLogger(__name__)
PUT = Callable[[Page], None]


class Tray:
    def __init__(self) -> None:
        self.context: zmq.Context | None = None
        self.inbox: zmq.Socket | None = None
        self.slot: zmq.Socket | None = None
        self.url: str | None = None

    def open(self, url: str | None = None) -> None:
        self.context = zmq.Context()
        self.inbox = self.context.socket(zmq.PULL)
        if url:
            self.inbox.bind(url)
        else:
            port = self.inbox.bind_to_random_port("tcp://127.0.0.1")
            url = f"tcp://127.0.0.1:{port}"
        self.url = url
        self.attach()

    @contextmanager
    def lent_out(self) -> Iterator[str]:
        """Give the tray up for a while; afterwards it is open again."""
        url = self.url
        self.close()
        try:
            yield url
        finally:
            self.open(url)

    def attach(self) -> None:
        self.slot = self.context.socket(zmq.PUSH)
        self.slot.connect(self.url)

    @contextmanager
    def batch(self, feeder: str) -> Iterator[PUT]:
        self._frame(b"begin", feeder)
        count = 0

        def put(page: Page) -> None:
            nonlocal count
            count += 1
            self._frame(b"page", feeder, page.number, page.digest)

        try:
            yield put
        finally:
            self._frame(b"end", feeder, count)

    def _frame(self, kind: bytes, *body) -> None:
        try:
            self.slot.send_multipart([kind, json.dumps(body).encode()], flags=zmq.DONTWAIT)
        except zmq.Again:
            logger.warning("tray is full, %s lost", kind)

    def frames(self, wait: int = 150) -> Iterator[list]:
        while self.inbox.poll(wait):
            kind, body = self.inbox.recv_multipart()
            yield [kind.decode(), *json.loads(body)]

    def close(self) -> None:
        for sock in filter(None, (self.slot, self.inbox)):
            sock.close(0)
        self.slot = self.inbox = None
        if self.context:
            self.context.term()

from __future__ import annotations

import logging
import multiprocessing
from typing import Any

import zmq

SPAWN = multiprocessing.get_context("spawn")
logger = logging.getLogger(__name__)


class Node(SPAWN.Process):
    """A process with a lazily opened connection to the hub."""

    _VOLATILE = ("_zmq", "_link")

    def __init__(self, name: str, hub: str) -> None:
        super().__init__(name=name)
        self.hub = hub
        self._zmq: zmq.Context | None = None
        self._link: zmq.Socket | None = None

    def __getstate__(self) -> dict[str, Any]:
        state = self.__dict__.copy()
        for key in self._VOLATILE:
            state[key] = None
        return state

    @property
    def link(self) -> zmq.Socket:
        if self._link is None:
            self._zmq = zmq.Context()
            self._link = self._zmq.socket(zmq.DEALER)
            self._link.setsockopt(zmq.IDENTITY, self.name.encode())
            self._link.setsockopt(zmq.LINGER, 1000)
            self._link.connect(self.hub)
        return self._link

    def tell(self, what: str, **values: float) -> None:
        self.link.send_json({"what": what, **values})

    def hear(self, timeout: float) -> dict[str, Any] | None:
        if self.link.poll(int(timeout * 1000)):
            return self.link.recv_json(zmq.NOBLOCK)
        logger.info("%s: no word from the hub", self.name)
        return None

    def hang_up(self) -> None:
        if self._link is not None:
            self._link.close()
            self._zmq.term()
            self._link = self._zmq = None

    def run(self) -> None:
        try:
            self.simulate()
        finally:
            self.hang_up()

    def simulate(self) -> None:
        raise NotImplementedError

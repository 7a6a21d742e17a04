import os
import weakref
from typing import Any, Optional

import zmq

from .config import GatewayConfig
from .control import ControlClient

_open_gateways: "weakref.WeakSet[Gateway]" = weakref.WeakSet()


def _after_fork_in_child() -> None:
    for gateway in list(_open_gateways):
        gateway._forget()


os.register_at_fork(after_in_child=_after_fork_in_child)


class Gateway:
    def __init__(self, config: GatewayConfig) -> None:
        self.config = config
        self._context: Optional[zmq.Context] = None
        self._push: Optional[zmq.Socket] = None
        self.control: Optional[ControlClient] = None
        _open_gateways.add(self)

    def _forget(self) -> None:
        self._context = None
        self._push = None

    def open(self) -> None:
        if self._push is None:
            self._context = zmq.Context()
            self._push = self._context.socket(zmq.PUSH)
            self._push.linger = 0
            self._push.connect(self.config.endpoint("ingest"))
        if self.control is None:
            self.control = ControlClient(self._context, self.config.endpoint("control"), self.config.control_timeout_ms)

    def publish(self, topic: str, **body: Any) -> None:
        self.open()
        self._push.send_json({"topic": topic, **body})

    def close(self) -> None:
        if self._context is not None:
            self._context.destroy(linger=0)
            self._context = None

from __future__ import annotations

import os
import time
from typing import Literal, TypeAlias

import zmq

from .config import EdgeConfig

State: TypeAlias = Literal["booting", "ready", "draining"]


class Presence:
    """Publishes what the node is doing, for the balancer."""

    def __init__(self, config: EdgeConfig) -> None:
        self._node = config.node
        self._pub = zmq.Context.instance().socket(zmq.PUB)
        self._pub.linger = 0
        self._pub.bind(config.presence_endpoint)
        self._state: State | None = None

    def announce(self, state: State, **load: float) -> None:
        if state == self._state and not load:
            return
        self._state = state
        self._pub.send_json({"node": self._node, "state": state, "at": time.time(), "pid": os.getpid(), **load})

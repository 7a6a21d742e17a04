"""Regulatory audit trail as a logging destination."""
from __future__ import annotations

import logging
from dataclasses import dataclass, field

import zmq
from zmq.log.handlers import PUBHandler

AUDIT = logging.getLogger("audit")


@dataclass
class AuditTrail:
    topic: str
    context_type: type[zmq.Context] = zmq.Context
    _handlers: list[logging.Handler] = field(default_factory=list)

    def attach(self) -> None:
        publisher = self.context_type().socket(zmq.PUB)
        publisher.linger = 0
        publisher.bind_to_random_port("tcp://127.0.0.1")
        handler = PUBHandler(publisher)
        handler.setRootTopic(self.topic)
        handler.setLevel(logging.INFO)
        AUDIT.addHandler(handler)
        AUDIT.setLevel(logging.INFO)
        AUDIT.propagate = False
        self._handlers.append(handler)

    def detach(self) -> None:
        for handler in self._handlers:
            AUDIT.removeHandler(handler)
        self._handlers = []

"""Access of one participant to the turnout bus.

All participants push to the desk of the control room; the desk is the only one that listens.
"""
from __future__ import annotations

import logging
import time

import zmq

log = logging.getLogger("turnout.bus")


class BusMember:
    def __init__(self, *, member: str, endpoint: str, **kwargs) -> None:
        super().__init__(**kwargs)
        self.member = member
        self.endpoint = endpoint
        self.sequence = 0
        self.outgoing = zmq.Context.instance().socket(zmq.PUSH)
        self.outgoing.setsockopt(zmq.LINGER, 200)
        self.outgoing.connect(endpoint)

    def report(self, kind: str, **details) -> bool:
        self.sequence += 1
        message = {"from": self.member, "seq": self.sequence, "kind": kind, "at": time.time(), **details}
        try:
            self.outgoing.send_json(message, zmq.NOBLOCK)
        except zmq.Again:
            log.warning("%s: bus does not take %s", self.member, kind)
            return False
        return True

    def leave(self) -> None:
        self.outgoing.close()

from __future__ import annotations

import time
from functools import cached_property

import zmq


class Desk:
    _local = ("context", "claims", "decisions", "poller")

    def __init__(self, topic: str, claims_url: str, decisions_url: str, tick_ms: int) -> None:
        self.topic = topic
        self.claims_url = claims_url
        self.decisions_url = decisions_url
        self.tick_ms = tick_ms

    @cached_property
    def context(self) -> zmq.Context:
        return zmq.Context()

    @cached_property
    def claims(self) -> zmq.Socket:
        sub = self.context.socket(zmq.SUB)
        sub.connect(self.claims_url)
        return sub

    @cached_property
    def decisions(self) -> zmq.Socket:
        push = self.context.socket(zmq.PUSH)
        push.linger = 500
        push.connect(self.decisions_url)
        return push

    @cached_property
    def poller(self) -> zmq.Poller:
        poller = zmq.Poller()
        poller.register(self.claims, zmq.POLLIN)
        return poller

    def __getstate__(self):
        return {k: v for k, v in self.__dict__.items() if k not in self._local}

    def check(self) -> bool:
        """Is there anything on the wire yet?"""
        return bool(self.poller.poll(0))

    def work(self, seconds: float) -> None:
        self.claims.subscribe(self.topic)
        self.decisions.send_string(f"{self.topic} desk open", zmq.NOBLOCK)
        until = time.monotonic() + seconds
        while time.monotonic() < until:
            if dict(self.poller.poll(self.tick_ms)):
                _, claim = self.claims.recv_multipart()
                self.decisions.send_string(f"{self.topic} {claim.decode()}: granted")

    def release(self) -> None:
        if "context" in self.__dict__:
            self.context.destroy(linger=0)

from __future__ import annotations

import logging
import time

import zmq

from .derive import Secret

log = logging.getLogger("keyvault.worker")


class Worker:
    def __init__(self, context: zmq.Context, requests: str, answers: str, master: Secret) -> None:
        self.master = master
        self.inbox = context.socket(zmq.PULL)
        self.inbox.rcvtimeo = 100
        self.inbox.connect(requests)
        self.outbox = context.socket(zmq.PUSH)
        self.outbox.linger = 500
        self.outbox.connect(answers)

    def loop(self, lifetime: float) -> int:
        served = 0
        end = time.monotonic() + lifetime
        self.outbox.send_json({"ready": True})
        while time.monotonic() < end:
            try:
                request = self.inbox.recv_json()
            except zmq.Again:
                continue
            if request["purpose"] == "stop":
                break
            request["key"] = self.master @ request["purpose"]
            self.outbox.send_json(request)
            served += 1
        self.inbox.close(0)
        self.outbox.close()
        return served

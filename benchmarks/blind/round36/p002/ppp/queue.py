"""Paranoid Pirate queue: least recently used workers, with heartbeats."""
from collections import OrderedDict
from time import monotonic

import zmq

from .const import (HEARTBEAT_INTERVAL, HEARTBEAT_LIVENESS, PPP_HEARTBEAT,
                    PPP_READY)


class WorkerRecord:
    __slots__ = ("address", "expiry")

    def __init__(self, address):
        self.address = address
        self.expiry = monotonic() + HEARTBEAT_INTERVAL * HEARTBEAT_LIVENESS


class WorkerQueue(OrderedDict):
    def ready(self, record):
        self.pop(record.address, None)
        self[record.address] = record

    def purge(self):
        now = monotonic()
        for address in [a for a, r in self.items() if now > r.expiry]:
            print("W: idle worker expired:", address.decode())
            del self[address]

    def next(self):
        address, _ = self.popitem(last=False)
        return address


class PirateQueue:
    def __init__(self, front, back, context=None):
        context = context or zmq.Context.instance()
        self.frontend = context.socket(zmq.ROUTER)
        self.backend = context.socket(zmq.ROUTER)
        for sock, url in ((self.frontend, front), (self.backend, back)):
            sock.linger = 0
            sock.bind(url)
        self.poll_workers = zmq.Poller()
        self.poll_workers.register(self.backend, zmq.POLLIN)
        self.poll_both = zmq.Poller()
        self.poll_both.register(self.frontend, zmq.POLLIN)
        self.poll_both.register(self.backend, zmq.POLLIN)
        self.workers = WorkerQueue()
        self.replies = 0

    def run(self, until_replies, seconds):
        deadline = monotonic() + seconds
        heartbeat_at = monotonic() + HEARTBEAT_INTERVAL
        while self.replies < until_replies and monotonic() < deadline:
            poller = self.poll_both if self.workers else self.poll_workers
            socks = dict(poller.poll(HEARTBEAT_INTERVAL * 1000))

            if socks.get(self.backend) == zmq.POLLIN:
                address, *msg = self.backend.recv_multipart()
                self.workers.ready(WorkerRecord(address))
                if len(msg) == 1:
                    if msg[0] not in (PPP_READY, PPP_HEARTBEAT):
                        print("E: invalid message from worker:", msg)
                else:
                    self.frontend.send_multipart(msg)
                    self.replies += 1

            if socks.get(self.frontend) == zmq.POLLIN and self.workers:
                frames = self.frontend.recv_multipart()
                self.backend.send_multipart([self.workers.next(), *frames])

            if monotonic() >= heartbeat_at:
                for address in self.workers:
                    self.backend.send_multipart([address, PPP_HEARTBEAT])
                heartbeat_at = monotonic() + HEARTBEAT_INTERVAL
            self.workers.purge()

    def close(self):
        self.frontend.close()
        self.backend.close()

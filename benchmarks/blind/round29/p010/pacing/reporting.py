"""Reporters: what a pacer uses to tell the world how a campaign is doing."""
from __future__ import annotations

import abc
import multiprocessing.queues
import queue
import threading

import zmq


class Reporter(abc.ABC):
    @abc.abstractmethod
    def report(self, campaign: str, spent: float, bid_factor: float) -> None: ...

    def close(self) -> None:
        pass


class ZmqReporter(Reporter):
    """Publishes straight to the dashboards."""

    def __init__(self, context: zmq.Context, endpoint: str) -> None:
        self._socket = context.socket(zmq.PUB)
        self._socket.linger = 200
        self._socket.bind(endpoint)

    def report(self, campaign: str, spent: float, bid_factor: float) -> None:
        self._socket.send_multipart([campaign.encode(), f"{spent:.2f}".encode(), f"{bid_factor:.3f}".encode()])

    def close(self) -> None:
        self._socket.close()


class QueueReporter(Reporter):
    """Hands reports to the process that has the dashboards connected."""

    def __init__(self, outbox: multiprocessing.queues.Queue) -> None:
        self._outbox = outbox

    def report(self, campaign: str, spent: float, bid_factor: float) -> None:
        self._outbox.put((campaign, spent, bid_factor))


class Forwarder(threading.Thread):
    def __init__(self, inbox: multiprocessing.queues.Queue, reporter: Reporter) -> None:
        super().__init__(name="forwarder", daemon=True)
        self._inbox = inbox
        self._reporter = reporter
        self._stop_requested = threading.Event()
        self.forwarded = 0

    def run(self) -> None:
        while True:
            try:
                self._reporter.report(*self._inbox.get(timeout=0.1))
                self.forwarded += 1
            except queue.Empty:
                if self._stop_requested.is_set():
                    return

    def stop(self) -> None:
        self._stop_requested.set()
        self.join(2)

"""Crawl statistics: pushers in the fetchers, one collector in the coordinator."""
from __future__ import annotations

import logging
import threading
from collections import Counter

import zmq

log = logging.getLogger(__name__)


class StatsPusher:
    def __init__(self, endpoint: str, source: str) -> None:
        self.source = source
        self._ctx = zmq.Context()
        self._sock = self._ctx.socket(zmq.PUSH)
        self._sock.setsockopt(zmq.LINGER, 300)
        self._sock.setsockopt(zmq.SNDHWM, 500)
        self._sock.connect(endpoint)

    def page_done(self, url: str, status: int, elapsed_ms: float) -> None:
        record = {"src": self.source, "url": url, "status": status, "ms": round(elapsed_ms, 2)}
        try:
            self._sock.send_json(record, zmq.NOBLOCK)
        except zmq.Again:
            log.warning("stats queue full, dropped %s", url)

    def close(self) -> None:
        self._sock.close()
        self._ctx.term()


class StatsCollector(threading.Thread):
    def __init__(self) -> None:
        super().__init__(name="stats", daemon=True)
        self._ctx = zmq.Context()
        self._pull = self._ctx.socket(zmq.PULL)
        self._pull.setsockopt(zmq.RCVTIMEO, 100)
        port = self._pull.bind_to_random_port("tcp://127.0.0.1")
        self.endpoint = f"tcp://127.0.0.1:{port}"
        self.by_source: Counter[str] = Counter()
        self.by_status: Counter[int] = Counter()
        self._halt = threading.Event()

    def run(self) -> None:
        while not self._halt.is_set():
            try:
                record = self._pull.recv_json()
            except zmq.Again:
                continue
            self.by_source[record["src"]] += 1
            self.by_status[record["status"]] += 1
        self._pull.close()
        self._ctx.term()

    def finish(self) -> None:
        self._halt.set()
        self.join(2)

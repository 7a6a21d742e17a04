"""Gathers what the handlers send."""
from __future__ import annotations

import threading
from collections import Counter
from typing import Any

import zmq


class Collector:
    def __init__(self) -> None:
        self.by_source: Counter[str] = Counter()
        self.lines: list[dict[str, Any]] = []
        self._done = threading.Event()
        self._context = zmq.Context()
        self._inlet = self._context.socket(zmq.PULL)
        self.address = "tcp://127.0.0.1:%d" % self._inlet.bind_to_random_port("tcp://127.0.0.1")
        self._thread = threading.Thread(target=self._drain, name="collector")

    def __enter__(self) -> Collector:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._done.set()
        self._thread.join()
        self._context.term()

    def _drain(self) -> None:
        with self._inlet as inlet:
            while inlet.poll(100) or not self._done.is_set():
                try:
                    line = inlet.recv_json(zmq.DONTWAIT)
                except zmq.Again:
                    continue
                self.lines.append(line)
                self.by_source[line["source"]] += 1

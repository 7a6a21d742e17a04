from __future__ import annotations

import collections

import zmq

from . import transport


class SampleSink:
    """Collects what the pollers push; traps and counters arrive on one socket."""

    def __init__(self, directory: str) -> None:
        self.endpoint = f"ipc://{directory}/samples"
        self._pull = transport.context().socket(zmq.PULL)
        self._pull.bind(self.endpoint)
        self.series: collections.Counter[str] = collections.Counter()

    def drain(self, wait_ms: int) -> int:
        before = sum(self.series.values())
        while self._pull.poll(wait_ms):
            host, _oid, _value = self._pull.recv_string().split()
            self.series[host] += 1
        return sum(self.series.values()) - before

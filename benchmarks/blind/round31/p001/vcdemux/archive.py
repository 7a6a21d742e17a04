"""Pass archive: one thread that counts what arrives for each channel."""

from __future__ import annotations

import logging
import threading
from collections import Counter

import zmq

log = logging.getLogger(__name__)


class PassArchive(threading.Thread):
    def __init__(self, endpoint: str) -> None:
        super().__init__(name="archive", daemon=True)
        self.endpoint = endpoint
        self.records: Counter[tuple[str, str]] = Counter()
        self.ready = threading.Event()
        self._halt = threading.Event()

    def run(self) -> None:
        ctx = zmq.Context()
        pull = ctx.socket(zmq.PULL)
        pull.setsockopt(zmq.LINGER, 0)
        pull.bind(self.endpoint)
        self.ready.set()
        try:
            while not self._halt.is_set() or pull.poll(100):
                if not pull.poll(100):
                    continue
                label, kind, _body = pull.recv_multipart(zmq.NOBLOCK)
                self.records[label.decode(), kind.decode()] += 1
        finally:
            pull.close()
            ctx.term()

    def finish(self) -> Counter[tuple[str, str]]:
        self._halt.set()
        self.join(timeout=3)
        log.debug("archive holds %d records", sum(self.records.values()))
        return self.records

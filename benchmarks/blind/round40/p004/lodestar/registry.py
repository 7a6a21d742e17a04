"""In-memory directory of services; entries vanish when their beats stop."""
from __future__ import annotations

import logging
import threading
import time
from dataclasses import dataclass, field

import zmq

from .wire import Beat

log = logging.getLogger("lodestar.registry")


@dataclass
class ServiceRecord:
    name: str
    address: str
    pid: int
    beats: int = 0
    seen: float = field(default_factory=time.monotonic)

    def alive(self, horizon: float) -> bool:
        return time.monotonic() - self.seen < horizon


class Registry:
    def __init__(self, context: zmq.Context, horizon: float = 1.5) -> None:
        self.horizon = horizon
        self._records: dict[str, ServiceRecord] = {}
        self._lock = threading.Lock()
        self._inbox = context.socket(zmq.PULL)
        self.url = "tcp://127.0.0.1:%d" % self._inbox.bind_to_random_port("tcp://127.0.0.1")
        self._stopping = threading.Event()
        self._thread = threading.Thread(target=self._collect, name="registry")

    def start(self) -> None:
        self._thread.start()

    def stop(self) -> None:
        self._stopping.set()
        self._thread.join()
        self._inbox.close(0)

    def _collect(self) -> None:
        while not self._stopping.is_set():
            if not self._inbox.poll(50):
                continue
            beat = Beat.decode(self._inbox.recv())
            with self._lock:
                record = self._records.get(beat.name)
                if record is None:
                    log.info("new service %s at %s", beat.name, beat.address)
                    record = ServiceRecord(beat.name, beat.address, beat.pid)
                    self._records[beat.name] = record
                record.beats += 1
                record.seen = time.monotonic()

    def lookup(self, prefix: str = "") -> list[ServiceRecord]:
        with self._lock:
            found = [r for r in self._records.values() if r.name.startswith(prefix)]
        return sorted((r for r in found if r.alive(self.horizon)), key=lambda r: r.name)

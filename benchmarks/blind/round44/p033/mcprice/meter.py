from __future__ import annotations

import threading
from collections import Counter
from types import TracebackType

import zmq


class Meter:
    """Adds up progress in the background."""

    def __init__(self) -> None:
        self.totals: Counter[str] = Counter()
        self._pull = zmq.Context.instance().socket(zmq.PULL)
        self.url = "tcp://127.0.0.1:%d" % self._pull.bind_to_random_port("tcp://127.0.0.1")
        self._over = threading.Event()
        self._thread = threading.Thread(target=self._watch, daemon=True)

    def _watch(self) -> None:
        while not self._over.is_set():
            if self._pull.poll(50):
                _pid, what, amount = self._pull.recv_pyobj(zmq.NOBLOCK)
                self.totals[what] += amount

    def __enter__(self) -> "Meter":
        self._thread.start()
        return self

    def __exit__(self, kind: type | None, exc: BaseException | None, tb: TracebackType | None) -> None:
        self._over.wait(0.3)
        self._over.set()
        self._thread.join(2)
        self._pull.close(0)

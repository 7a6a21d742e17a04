"""The ledger of admissions at the box office."""
from __future__ import annotations

import threading
import time
from collections import Counter

import zmq


class LedgerLink:
    """What the gate server writes its decisions to."""

    def __init__(self, context: zmq.Context, endpoint: str) -> None:
        self._push = context.socket(zmq.PUSH)
        self._push.setsockopt(zmq.LINGER, 0)
        self._push.connect(endpoint)

    def post(self, gate: str, code: str, verdict: str) -> None:
        self._push.send_multipart([gate.encode(), code.encode(), verdict.encode()], zmq.NOBLOCK)

    def close(self) -> None:
        self._push.close()


class Ledger(threading.Thread):
    def __init__(self, context: zmq.Context, endpoint: str) -> None:
        super().__init__(name="ledger", daemon=True)
        self._context = context
        self._endpoint = endpoint
        self._stop_at = time.monotonic() + 6
        self.ready = threading.Event()
        self.verdicts: Counter = Counter()

    def finish(self, grace: float) -> None:
        self._stop_at = time.monotonic() + grace
        self.join(3)

    def run(self) -> None:
        with self._context.socket(zmq.PULL) as pull:
            pull.bind(self._endpoint)
            self.ready.set()
            while time.monotonic() < self._stop_at:
                if pull.poll(100):
                    gate, code, verdict = pull.recv_multipart(zmq.NOBLOCK)
                    self.verdicts[verdict.decode()] += 1

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import dataclass, field

import zmq


@dataclass
class LedgerClient:
    endpoint: str
    patience_ms: int = 400
    tries: int = 2
    ctx: zmq.Context = field(default_factory=zmq.Context.instance)

    @contextmanager
    def _line(self):
        sock = self.ctx.socket(zmq.REQ)
        sock.linger = 0
        try:
            sock.connect(self.endpoint)
            yield sock
        finally:
            sock.close()

    def balance(self, card: str) -> int | None:
        for _ in range(self.tries):
            with self._line() as line:
                line.setsockopt(zmq.SNDTIMEO, self.patience_ms)
                try:
                    line.send_string(card)
                except zmq.Again:
                    continue
                if line.poll(self.patience_ms):
                    return line.recv_json()
        return None

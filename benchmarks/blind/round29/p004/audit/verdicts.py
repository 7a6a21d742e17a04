from __future__ import annotations

import zmq

from .checks import Verdict


class VerdictSink:
    """Where verdicts go.  Every process opens a sink of its own."""

    context = zmq.Context()

    def __init__(self, endpoint: str, source: str) -> None:
        self.source = source
        self.socket = self.context.socket(zmq.PUSH)
        self.socket.linger = 300
        self.socket.connect(endpoint)

    def __enter__(self) -> VerdictSink:
        return self

    def __exit__(self, *exc_info) -> None:
        self.socket.close()

    def submit(self, verdict: Verdict) -> None:
        self.socket.send_json(
            {"source": self.source, "creative": verdict.creative, "reasons": verdict.reasons},
            flags=zmq.NOBLOCK,
        )

    def note(self, text: str) -> None:
        self.socket.send_json({"source": self.source, "note": text}, flags=zmq.NOBLOCK)

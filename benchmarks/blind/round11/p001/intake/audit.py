import json
import zmq


class AuditTrail:
    """Sends every decision to the audit collector."""

    def __init__(self, endpoint: str) -> None:
        self._ctx = zmq.Context()
        self._out = self._ctx.socket(zmq.PUSH)
        self._out.setsockopt(zmq.LINGER, 0)
        self._out.connect(endpoint)

    def record(self, kind: str, **fields) -> None:
        body = json.dumps({"kind": kind, **fields}).encode()
        self._out.send(body, zmq.DONTWAIT)

    def close(self) -> None:
        self._out.close()
        self._ctx.term()

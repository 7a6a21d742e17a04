import json
import time

import zmq


class AuditTrail:
    """Every decision of a gate goes to the audit collector."""

    def __init__(self, endpoint: str) -> None:
        self._zctx = zmq.Context()
        self._out = self._zctx.socket(zmq.PUB)
        self._out.setsockopt(zmq.LINGER, 0)
        self._out.connect(endpoint)

    def record(self, decision: str, **details) -> None:
        entry = dict(details, decision=decision, at=time.time())
        self._out.send(json.dumps(entry).encode(), zmq.NOBLOCK)

    def close(self) -> None:
        self._out.close()
        self._zctx.term()

import json
import time

import zmq


class StatusBoard:
    """Publishes the state of every pump to whoever listens in the control room."""

    def __init__(self, bind_to: str) -> None:
        self._bind_to = bind_to
        self._ctx = None
        self._pub = None
        self.sent = 0

    def open(self) -> "StatusBoard":
        self._ctx = zmq.Context()
        self._pub = self._ctx.socket(zmq.PUB)
        self._pub.setsockopt(zmq.LINGER, 0)
        self._pub.bind(self._bind_to)
        return self

    def post(self, pump: str, state: str, level: float) -> None:
        body = {"pump": pump, "state": state, "level": round(level, 2), "ts": int(time.time())}
        self._pub.send_multipart([b"pump." + pump.encode(), json.dumps(body).encode()])
        self.sent += 1

    def close(self) -> None:
        if self._pub is not None:
            self._pub.close()
            self._ctx.term()
            self._pub = self._ctx = None

    def __enter__(self):
        return self

    def __exit__(self, *exc):
        self.close()

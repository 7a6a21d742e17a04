import time

import zmq


class Reporter:
    """Sends probe verdicts to the aggregator."""

    def __init__(self, endpoint, *, linger_ms=400):
        self.endpoint = endpoint
        self._context = zmq.Context()
        self._out = self._context.socket(zmq.PUSH)
        self._out.linger = linger_ms
        self._out.connect(endpoint)

    def result(self, probe, target, ok, rtt=None):
        try:
            self._out.send_json(
                {"probe": probe, "target": target, "ok": ok, "rtt": rtt, "at": time.time()},
                flags=zmq.NOBLOCK,
            )
        except zmq.Again:
            return False
        return True

    def __enter__(self):
        return self

    def __exit__(self, *exc):
        self._out.close()
        self._context.term()

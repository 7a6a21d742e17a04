import json
import time

import zmq


class Telemetry:
    """Outgoing measurements of one device."""

    def __init__(self, endpoint: str, device: str) -> None:
        self.device = device
        self._ctx = zmq.Context()
        self._out = self._ctx.socket(zmq.PUSH)
        self._out.linger = 300
        self._out.sndhwm = 200
        self._out.connect(endpoint)

    def publish(self, kind: str, value: float) -> None:
        record = {"device": self.device, "kind": kind, "value": round(value, 3), "t": time.time()}
        self._out.send_string(json.dumps(record), zmq.NOBLOCK)

    def close(self) -> None:
        self._out.close()
        self._ctx.term()

"""Trigger line to the signal generator.

One connection for the process is enough; whoever needs it asks `trigger_line`.
"""

import zmq


class TriggerLine:
    def __init__(self, endpoint: str) -> None:
        self.endpoint = endpoint
        self.fired = 0
        self._context = zmq.Context()
        self._socket = self._context.socket(zmq.PUSH)
        self._socket.setsockopt(zmq.LINGER, 500)
        self._socket.setsockopt(zmq.SNDTIMEO, 1000)
        self._socket.connect(endpoint)

    def fire(self, step: str, level_dbm: float) -> None:
        self.fired += 1
        self._socket.send_pyobj((step, level_dbm))


_line: TriggerLine | None = None


def trigger_line(endpoint: str) -> TriggerLine:
    global _line
    if _line is None or _line.endpoint != endpoint:
        _line = TriggerLine(endpoint)
    return _line

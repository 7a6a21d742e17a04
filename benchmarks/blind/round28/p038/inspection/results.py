"""Where verdicts go: a PULL socket of the line controller."""
import os
from typing import Optional

import zmq


class ResultSession:
    def __init__(self, endpoint: str):
        self.context = zmq.Context()
        self.outlet = self.context.socket(zmq.PUSH)
        self.outlet.setsockopt(zmq.LINGER, 1000)
        self.outlet.connect(endpoint)
        self.posted = 0

    def post(self, kind: str, payload: dict) -> None:
        record = {"kind": kind, "pid": os.getpid(), **payload}
        self.outlet.send_json(record, zmq.NOBLOCK)
        self.posted += 1

    def close(self) -> None:
        self.outlet.close()
        self.context.term()


_session: Optional[ResultSession] = None


def open_session(endpoint: str) -> ResultSession:
    global _session
    if _session is None:
        _session = ResultSession(endpoint)
    return _session


def restart_session(endpoint: str) -> ResultSession:
    global _session
    _session = ResultSession(endpoint)
    return _session


def session() -> ResultSession:
    if _session is None:
        raise RuntimeError("open_session() was not called")
    return _session

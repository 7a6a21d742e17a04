from __future__ import annotations

import json
import socket as stdsocket
from dataclasses import asdict, dataclass

import zmq


@dataclass
class Usage:
    path: str
    files: int
    bytes: int


class Reporter:
    def __init__(self, upstream: str) -> None:
        self.host = stdsocket.gethostname()
        self._context = zmq.Context(io_threads=1)
        self._upstream = self._context.socket(zmq.DEALER)
        self._upstream.linger = 200
        self._upstream.connect(upstream)

    def hello(self, jobs: int) -> None:
        self._post("hello", {"jobs": jobs})

    def usage(self, usage: Usage) -> None:
        self._post("usage", asdict(usage))

    def failed(self, job_id: str, reason: str) -> None:
        self._post("failed", {"job": job_id, "reason": reason})

    def _post(self, topic: str, body: dict) -> None:
        body["host"] = self.host
        frames = [topic.encode(), json.dumps(body).encode()]
        self._upstream.send_multipart(frames, flags=zmq.NOBLOCK)

    def close(self) -> None:
        self._upstream.close()
        self._context.term()


_reporter: Reporter | None = None


def install(reporter: Reporter) -> Reporter:
    global _reporter
    _reporter = reporter
    return reporter


def get() -> Reporter:
    assert _reporter is not None, "no reporter installed"
    return _reporter

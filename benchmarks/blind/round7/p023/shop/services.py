from __future__ import annotations

import json

import zmq

from .conf import Conf


class Activity:
    """Publishes what customers do."""

    def __init__(self) -> None:
        self._publisher: zmq.Socket | None = None

    def configure(self, context: zmq.Context, url: str) -> None:
        self._publisher = context.socket(zmq.PUB)
        self._publisher.linger = 0
        self._publisher.connect(url)

    def track(self, verb: str, **details) -> None:
        if self._publisher is not None:
            self._publisher.send_multipart([verb.encode(), json.dumps(details).encode()])


class Search:
    def __init__(self) -> None:
        self._context: zmq.Context | None = None
        self._url = ""
        self._timeout = 0

    def configure(self, context: zmq.Context, url: str, timeout_ms: int) -> None:
        self._context, self._url, self._timeout = context, url, timeout_ms

    def find(self, term: str) -> list[str]:
        if self._context is None:
            raise RuntimeError("search is not configured")
        with self._context.socket(zmq.REQ) as req:
            req.linger = 0
            req.connect(self._url)
            req.send_string(term)
            return req.recv_json() if req.poll(self._timeout) else []


class Services:
    def __init__(self) -> None:
        self.activity = Activity()
        self.search = Search()

    def init_worker(self, conf: Conf) -> None:
        context = zmq.Context()
        self.activity.configure(context, conf.endpoint("activity"))
        self.search.configure(context, conf.endpoint("search"), conf.search_timeout_ms)


services = Services()

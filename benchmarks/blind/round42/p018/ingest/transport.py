"""Push transport with one socket per stream, usable on both sides of a fork."""
from __future__ import annotations

import os
from typing import Any, Mapping

import zmq


class Transport:
    def __init__(self, endpoints: Mapping[str, str]) -> None:
        self._endpoints = dict(endpoints)
        self._context = zmq.Context()
        self._streams: dict[str, zmq.Socket] = {}
        os.register_at_fork(after_in_child=self._after_fork)

    def _after_fork(self) -> None:
        self._streams = {}

    def _stream(self, name: str) -> zmq.Socket:
        if name not in self._streams:
            stream = self._context.socket(zmq.PUSH)
            stream.setsockopt(zmq.LINGER, 300)
            stream.setsockopt(zmq.SNDTIMEO, 500)
            stream.connect(self._endpoints[name])
            self._streams[name] = stream
        return self._streams[name]

    def publish(self, name: str, document: Any) -> None:
        self._stream(name).send_json(document)

    def shutdown(self) -> None:
        for stream in self._streams.values():
            stream.close()
        self._streams.clear()

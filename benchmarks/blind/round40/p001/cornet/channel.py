from __future__ import annotations

import itertools
import json
import threading
from typing import Any

import zmq

from .errors import CallTimeout, RemoteError

_channels: dict[str, "Channel"] = {}
_guard = threading.Lock()


class Channel:
    """One DEALER per endpoint; frames are [id, flag, body]."""

    def __init__(self, endpoint: str) -> None:
        self.endpoint = endpoint
        self._ids = itertools.count(1)
        self._lock = threading.Lock()
        self._socket = zmq.Context.instance().socket(zmq.DEALER)
        self._socket.linger = 500
        self._socket.connect(endpoint)

    def call(self, method: str, params: dict[str, Any], timeout: float) -> Any:
        ident = b"%d" % next(self._ids)
        body = json.dumps({"method": method, "params": params}).encode()
        with self._lock:
            self._socket.send_multipart([ident, b"?", body])
            while self._socket.poll(int(timeout * 1000)):
                answered, status, payload = self._socket.recv_multipart()
                if answered != ident:
                    continue
                if status == b"!":
                    raise RemoteError(payload.decode())
                return json.loads(payload)
        raise CallTimeout(method, timeout)

    def cast(self, method: str, params: dict[str, Any]) -> None:
        body = json.dumps({"method": method, "params": params}).encode()
        with self._lock:
            self._socket.send_multipart([b"0", b".", body], zmq.NOBLOCK)

    def close(self) -> None:
        self._socket.close()


def channel_to(endpoint: str) -> Channel:
    with _guard:
        try:
            return _channels[endpoint]
        except KeyError:
            channel = _channels[endpoint] = Channel(endpoint)
            return channel


def close_all() -> None:
    with _guard:
        while _channels:
            _, channel = _channels.popitem()
            channel.close()

import logging
import os
import weakref
from typing import Optional

import zmq

log = logging.getLogger("larder")
_caches: "weakref.WeakSet[Cache]" = weakref.WeakSet()


class Cache:
    """Client of a Store.  A store that is away counts as an empty one."""

    def __init__(self, port: int, patience: int = 250) -> None:
        self.port = port
        self.patience = patience
        self._context: Optional[zmq.Context] = None
        self._socket: Optional[zmq.Socket] = None
        _caches.add(self)

    def _request(self, *message: str):
        if self._socket is None:
            if self._context is None:
                self._context = zmq.Context()
            self._socket = self._context.socket(zmq.REQ)
            self._socket.setsockopt(zmq.LINGER, 0)
            self._socket.setsockopt(zmq.SNDTIMEO, self.patience)
            self._socket.setsockopt(zmq.RCVTIMEO, self.patience)
            self._socket.connect(f"tcp://127.0.0.1:{self.port}")
        try:
            self._socket.send_json(message)
            return self._socket.recv_json()
        except zmq.Again:
            log.warning("store away, %s not answered", message[0])
            self._socket.close()
            self._socket = None
            return None

    def get(self, key: str) -> Optional[str]:
        return self._request("get", key)

    def put(self, key: str, value: str) -> None:
        self._request("put", key, value)

    def close(self) -> None:
        if self._socket is not None:
            self._socket.close()
            self._socket = None
        if self._context is not None:
            self._context.term()
            self._context = None

    def _forget(self) -> None:
        self._socket = None


def _after_fork() -> None:
    for cache in list(_caches):
        cache._forget()


os.register_at_fork(after_in_child=_after_fork)

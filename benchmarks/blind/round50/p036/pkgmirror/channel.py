from __future__ import annotations

import os

import zmq


class Channel:
    """An outgoing socket as an attribute, opened when first needed.

    The owner has to provide ``endpoint``.
    """

    def __init__(self, kind: int, *, linger: int = 500) -> None:
        self.kind = kind
        self.linger = linger

    def __set_name__(self, owner: type, name: str) -> None:
        self.name = f"_{name}_socket"
        self.pid_name = f"_{name}_pid"

    def __get__(self, instance, owner=None):
        if instance is None:
            return self
        state = instance.__dict__
        if self.name not in state or state.get(self.pid_name) != os.getpid():
            state[self.name] = self._open(instance.endpoint)
            state[self.pid_name] = os.getpid()
        return state[self.name]

    def _open(self, endpoint: str) -> zmq.Socket:
        sock = zmq.Context().socket(self.kind)
        sock.linger = self.linger
        sock.connect(endpoint)
        return sock

    def discard(self, instance) -> None:
        sock = instance.__dict__.pop(self.name, None)
        if sock is not None:
            context = sock.context
            sock.close()
            context.term()

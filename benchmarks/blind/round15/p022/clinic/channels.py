"""Declarative message channels for service classes."""
from __future__ import annotations

import os
import zmq


class Channel:
    """A socket declared on a service class and opened at first use.

    class Reminder(Service):
        outbox = Channel(zmq.PUSH, "outbox")
    """

    def __init__(self, kind: int, endpoint_key: str, *, linger: int = 500) -> None:
        self.kind = kind
        self.endpoint_key = endpoint_key
        self.linger = linger

    def __set_name__(self, owner, name):
        self.slot = f"_channel_{name}"

    def __get__(self, service, owner=None):
        if service is None:
            return self
        by_process = service.__dict__.setdefault(self.slot, {})
        pid = os.getpid()
        if pid not in by_process:
            by_process[pid] = self._open(service)
        return by_process[pid]

    def _open(self, service):
        sock = zmq.Context().socket(self.kind)
        sock.linger = self.linger
        sock.connect(service.endpoints[self.endpoint_key])
        return sock

    def shut(self, service) -> None:
        sock = service.__dict__.get(self.slot, {}).pop(os.getpid(), None)
        if sock is not None:
            sock.close()


def channels_of(cls) -> dict[str, Channel]:
    found = {}
    for klass in reversed(cls.__mro__):
        found.update((k, v) for k, v in vars(klass).items() if isinstance(v, Channel))
    return found


def whoami() -> str:
    return f"{os.uname().nodename}/{os.getpid()}"

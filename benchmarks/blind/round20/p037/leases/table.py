from __future__ import annotations

import dataclasses
from typing import Generator


class Fenced(Exception):
    """Somebody holds a newer epoch."""


@dataclasses.dataclass(frozen=True, slots=True)
class Lease:
    name: str
    holder: str
    epoch: int


class LeaseTable:
    def __init__(self, sink: Generator) -> None:
        self._leases: dict[str, Lease] = {}
        self._sink = sink
        next(sink)

    def grant(self, name: str, holder: str) -> Lease:
        old = self._leases.get(name)
        lease = Lease(name, holder, old.epoch + 1 if old else 1)
        self._leases[name] = lease
        self._sink.send(("grant", name, lease.epoch))
        return lease

    def check(self, lease: Lease) -> None:
        if (now := self._leases.get(lease.name)) is None or now.epoch > lease.epoch:
            raise Fenced(lease.name)

    def revoke(self, lease: Lease) -> None:
        self.check(lease)
        del self._leases[lease.name]
        self._sink.send(("revoke", lease.name, lease.epoch))

    def close(self) -> None:
        self._sink.close()

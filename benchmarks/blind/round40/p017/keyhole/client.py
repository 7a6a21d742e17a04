from __future__ import annotations

import json
import time
from contextlib import contextmanager
from typing import Any, Iterator

import zmq

from .exceptions import LockTimeout, NotHeld


class LockClient:
    def __init__(self, address: str) -> None:
        self.address = address
        self._context = zmq.Context()
        self._dealer = self._context.socket(zmq.DEALER)
        self._dealer.linger = 300
        self._dealer.connect(address)

    def tell(self, **request: Any) -> None:
        self._dealer.send(json.dumps(request).encode(), zmq.NOBLOCK)

    def ask(self, timeout: float, **request: Any) -> dict[str, Any]:
        self.tell(**request)
        if not self._dealer.poll(int(timeout * 1000)):
            raise LockTimeout(request["name"])
        return json.loads(self._dealer.recv())

    def acquire(self, name: str, timeout: float = 2.0) -> "Lease":
        deadline = time.monotonic() + timeout
        while (left := deadline - time.monotonic()) > 0:
            answer = self.ask(left, op="acquire", name=name)
            if answer["granted"]:
                return Lease(self, name, answer["token"])
            time.sleep(0.05)
        raise LockTimeout(name)

    @contextmanager
    def lock(self, name: str, timeout: float = 2.0) -> Iterator["Lease"]:
        lease = self.acquire(name, timeout)
        try:
            yield lease
        finally:
            lease.release()

    def close(self) -> None:
        self._dealer.close()
        self._context.term()


class Lease:
    def __init__(self, client: LockClient, name: str, token: str) -> None:
        self._client = client
        self.name = name
        self.token = token
        self._held = True

    @property
    def ticket(self) -> tuple[str, str, str]:
        """Plain values from which another process can go on with this lease."""
        return self._client.address, self.name, self.token

    @classmethod
    def resume(cls, ticket: tuple[str, str, str]) -> "Lease":
        address, name, token = ticket
        return cls(LockClient(address), name, token)

    def detach(self) -> None:
        """Stop caring for the lease without giving it back."""
        self._held = False
        self._client.close()

    def renew(self) -> None:
        if not self._held:
            raise NotHeld(self.name)
        self._client.tell(op="renew", name=self.name, token=self.token)

    def release(self) -> None:
        if self._held:
            self._held = False
            self._client.tell(op="release", name=self.name, token=self.token)

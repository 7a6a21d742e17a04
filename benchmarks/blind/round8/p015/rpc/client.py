from __future__ import annotations

import json
from typing import Any, Callable

from .pool import ConnectionPool


class RemoteError(RuntimeError):
    pass


class Proxy:
    """proxy.method(args) calls the method of that name on the other side."""

    def __init__(self, pool: ConnectionPool, endpoint: str, wait_ms: int = 300) -> None:
        self._pool = pool
        self._endpoint = endpoint
        self._wait_ms = wait_ms

    def __getattr__(self, name: str) -> Callable[..., Any]:
        if name.startswith("_"):
            raise AttributeError(name)

        def call(*args: Any) -> Any:
            connection = self._pool.get(self._endpoint)
            number = connection.request(json.dumps([name, args]).encode())
            body = connection.reply(number, self._wait_ms)
            if body is None:
                raise RemoteError(f"{name}: no answer from {self._endpoint}")
            return json.loads(body)

        return call

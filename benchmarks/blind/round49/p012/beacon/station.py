from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import attrs
import zmq
from tenacity import RetryError, retry, retry_if_exception_type, stop_after_attempt, wait_fixed


def as_endpoint(value: str | Path) -> str:
    return f"ipc://{value}" if isinstance(value, Path) or "://" not in value else value


def _connected(station: Station) -> zmq.Socket:
    sock = station.context.socket(zmq.PUSH)
    sock.set(zmq.LINGER, 200)
    sock.set(zmq.SNDHWM, 50)
    sock.connect(station.endpoint)
    return sock


@attrs.define(eq=False)
class Station:
    name: str = attrs.field(validator=attrs.validators.min_len(1))
    endpoint: str = attrs.field(converter=as_endpoint)
    labels: dict[str, str] = attrs.field(factory=dict, kw_only=True)
    context: zmq.Context = attrs.field(factory=zmq.Context, init=False, repr=False)
    socket: zmq.Socket = attrs.field(default=attrs.Factory(_connected, takes_self=True), init=False, repr=False)
    delivered: int = attrs.field(default=0, init=False)

    @retry(retry=retry_if_exception_type(zmq.Again), stop=stop_after_attempt(3), wait=wait_fixed(0.05))
    def _deliver(self, document: dict[str, Any]) -> None:
        self.socket.send(json.dumps(document).encode(), flags=zmq.NOBLOCK)

    def publish(self, kind: str, **values: Any) -> bool:
        try:
            self._deliver({"station": self.name, "kind": kind, **self.labels, **values})
        except RetryError:
            return False
        self.delivered += 1
        return True

    def close(self) -> None:
        self.socket.close()
        self.context.term()

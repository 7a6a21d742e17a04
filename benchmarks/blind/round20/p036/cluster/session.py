from __future__ import annotations

import uuid
from dataclasses import dataclass, field
from types import TracebackType

import zmq

from .runtime import Runtime


@dataclass(slots=True, kw_only=True)
class Session:
    peer: str
    kind: int = zmq.PUSH
    context: zmq.Context = field(default_factory=Runtime.context)
    ident: str = field(default_factory=lambda: uuid.uuid4().hex[:8])
    _link: zmq.Socket | None = None

    def __enter__(self) -> Session:
        self._link = self.context.socket(self.kind)
        self._link.linger = 300
        self._link.connect(self.peer)
        return self

    def __exit__(self, et: type[BaseException] | None, ev: BaseException | None, tb: TracebackType | None) -> None:
        if self._link is not None:
            self._link.close()
            self._link = None

    def tell(self, topic: str, **body: object) -> None:
        if self._link is None:
            raise RuntimeError("session is not open")
        self._link.send_json({"from": self.ident, "topic": topic, **body})

from __future__ import annotations

from contextlib import ExitStack
from types import TracebackType
from typing import Self

import zmq

from .channels import SPECS, Channel, Role


class Runtime:
    def __init__(self) -> None:
        self._stack = ExitStack()
        self._channels: dict[Role, Channel] = {}
        self.ports: dict[Role, int] = {}

    def __enter__(self) -> Self:
        ctx = self._stack.enter_context(zmq.Context())
        for role, spec in SPECS.items():
            raw = self._stack.enter_context(ctx.socket(spec.kind))
            raw.linger = 0
            raw.sndhwm = spec.hwm
            self.ports[role] = raw.bind_to_random_port("tcp://127.0.0.1")
            self._channels[role] = Channel(role, raw)
        return self

    def __exit__(
        self,
        exc_type: type[BaseException] | None,
        exc: BaseException | None,
        tb: TracebackType | None,
    ) -> None:
        self._stack.close()

    def __getitem__(self, role: Role) -> Channel:
        return self._channels[role]

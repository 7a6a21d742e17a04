from __future__ import annotations

from functools import cached_property
from pathlib import Path

import attrs
import zmq


@attrs.define(slots=False)
class State:
    """What the command group hands to its commands."""

    endpoint: str
    statedir: Path = attrs.field(converter=Path)
    verbose: bool = False

    @cached_property
    def context(self) -> zmq.Context:
        return zmq.Context()

    @cached_property
    def publisher(self) -> zmq.Socket:
        sock = self.context.socket(zmq.PUB)
        sock.setsockopt(zmq.LINGER, 0)
        sock.bind(self.endpoint)
        return sock

    def close(self) -> None:
        if "publisher" in self.__dict__:
            self.publisher.close()

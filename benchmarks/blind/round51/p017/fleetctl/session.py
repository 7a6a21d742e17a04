from __future__ import annotations

import json
import os
import socket
import tempfile
from pathlib import Path

import zmq
from attrs import define, field, validators


def default_state_dir() -> Path:
    return Path(tempfile.gettempdir()) / f"fleetctl-{os.getuid()}"


@define
class Session:
    """What every command shares: who we are and how the hub is reached."""

    hub: str = field(validator=validators.matches_re(r"(ipc|tcp)://.+"))
    node: str = field(factory=socket.gethostname)
    state_dir: Path = field(factory=default_state_dir, converter=Path)
    verbose: bool = False
    context: zmq.Context = field(init=False, factory=zmq.Context, repr=False, eq=False)
    _pub: zmq.Socket | None = field(init=False, default=None, repr=False, eq=False)

    def __attrs_post_init__(self) -> None:
        self.state_dir.mkdir(parents=True, exist_ok=True)

    @property
    def pub(self) -> zmq.Socket:
        if self._pub is None:
            self._pub = self.context.socket(zmq.PUB)
            self._pub.setsockopt(zmq.LINGER, 100)
            self._pub.connect(self.hub)
        return self._pub

    def announce(self, event: str, **details: object) -> None:
        self.pub.send_multipart([f"{self.node}/{event}".encode(), json.dumps(details).encode()])

    def close(self) -> None:
        if self._pub is not None:
            self._pub.close()
            self._pub = None
        self.context.term()

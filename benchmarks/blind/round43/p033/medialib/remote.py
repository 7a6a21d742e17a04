"""Feeds the remote-control apps in the house with what changes in the library."""
from __future__ import annotations

from typing import Any

import zmq

from . import signals


class RemoteFeed:
    def __init__(self, ctx: zmq.Context, address: str) -> None:
        self.socket = ctx.socket(zmq.XPUB)
        self.socket.setsockopt(zmq.LINGER, 0)
        self.socket.bind(address)

    def install(self) -> "RemoteFeed":
        signals.item_added.connect(self._added)
        signals.scan_finished.connect(self._finished)
        return self

    def uninstall(self) -> None:
        signals.item_added.disconnect(self._added)
        signals.scan_finished.disconnect(self._finished)
        self.socket.close()

    def _added(self, sender: object, *, name: str, kind: str) -> None:
        self.socket.send_multipart([b"added", kind.encode(), name.encode()])

    def _finished(self, sender: object, **values: Any) -> None:
        self.socket.send_multipart([b"finished", repr(values).encode()])

from __future__ import annotations

import zmq

from ..registry import Plugin, plugin


@plugin("heartbeat")
class Heartbeat(Plugin):
    """Says that the agent itself is alive, hence runs inside it."""

    isolated = False

    def on_load(self) -> None:
        self.pulse = zmq.Context.instance().socket(zmq.PUSH)
        self.pulse.connect(self.settings.hub)

    def on_tick(self, number: int) -> None:
        self.pulse.send_multipart([b"pulse", self.settings.node.encode(), str(number).encode()])

    def on_stop(self) -> None:
        self.pulse.close(linger=200)

"""Base class of plugins.  A plugin lives in a child of the host."""
from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .host import Host

available: dict[str, type["Plugin"]] = {}


class Outlet:
    """What a plugin sees of the bus: ``publish`` hands over to the host."""

    def __init__(self, pipe):
        self._pipe = pipe

    def publish(self, topic: str, value: Any):
        self._pipe.send(("publish", topic, value))

    def done(self):
        self._pipe.send(("done", None, os.getpid()))


class Plugin:
    name = ""

    def __init_subclass__(cls, **kwargs):
        super().__init_subclass__(**kwargs)
        available[cls.name] = cls

    def __init__(self, host: "Host"):
        self.host = host
        self.bus = host

    def main(self, pipe):
        """Entry point in the child."""
        self.bus = Outlet(pipe)
        try:
            self.activate()
        finally:
            self.bus.done()
            pipe.close()

    def activate(self):
        for item in self.host.config["items"]:
            self.bus.publish(f"{self.name}.item", self.convert(item))

    def convert(self, item):
        raise NotImplementedError

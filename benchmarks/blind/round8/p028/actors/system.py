from __future__ import annotations

import time
from pathlib import Path

import zmq

from .base import Actor
from .mailbox import Inlet, Outlet


class ActorSystem:
    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.ctx = zmq.Context()
        self.actors: list[Actor] = []

    def add(self, actor: Actor) -> Actor:
        actor.inlet = Inlet(self.ctx, f"ipc://{self.folder}/{actor.name}")
        self.actors.append(actor)
        return actor

    def wire(self, source: Actor, sink: Actor) -> None:
        assert sink.inlet is not None
        source.outlet = Outlet(self.ctx, sink.inlet.address)

    def outlet_to(self, actor: Actor) -> Outlet:
        assert actor.inlet is not None
        return Outlet(self.ctx, actor.inlet.address)

    def run_for(self, seconds: float) -> None:
        for actor in self.actors:
            actor.start()
        deadline = time.monotonic() + seconds
        for actor in self.actors:
            actor.join(max(0.05, deadline - time.monotonic()))
            if actor.is_alive():
                actor.kill()
                actor.join()

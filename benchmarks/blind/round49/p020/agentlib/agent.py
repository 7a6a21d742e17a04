from __future__ import annotations

import os
import time
from pathlib import Path

import attrs

from .config import AgentConfig
from .daemon import daemonize
from .transport import Transport


@attrs.define
class Agent:
    config: AgentConfig
    state: Path = attrs.field(converter=Path)
    transport: Transport = attrs.field(init=False)

    def __attrs_post_init__(self) -> None:
        self.transport = Transport(self.config.hub_endpoint(self.state))

    def preflight(self) -> bool:
        """Does the hub answer at all?"""
        self.transport.open()
        try:
            return self.transport.ask("hello") is not None
        finally:
            self.transport.close()

    def start(self) -> bool:
        if not self.preflight():
            return False
        if daemonize(self.state / "agent.pid"):
            code = 1
            try:
                self.run()
                code = 0
            finally:
                os._exit(code)
        return True

    def run(self) -> None:
        self.transport.open()
        for number in range(self.config.rounds):
            load = os.getloadavg()[0]
            self.transport.say("sample", number=number, load=load, tags=self.config.tags)
            time.sleep(self.config.period)
        self.transport.say("bye")
        self.transport.close()
        (self.state / "agent.done").touch()

from __future__ import annotations

import enum
import os
import sys
from pathlib import Path
from typing import Protocol


class Phase(enum.Enum):
    CONFIGURE = "configure"
    OPEN = "open"
    DETACH = "detach"
    SERVE = "serve"


class Component(Protocol):
    def on(self, phase: Phase) -> None: ...


class Agent:
    order = (Phase.CONFIGURE, Phase.OPEN, Phase.DETACH, Phase.SERVE)

    def __init__(self, pidfile: Path, *components: Component) -> None:
        self.pidfile = pidfile
        self.components = components

    def run(self) -> None:
        for phase in self.order:
            match phase:
                case Phase.DETACH:
                    detach(self.pidfile)
                case _:
                    for component in self.components:
                        component.on(phase)


def detach(pidfile: Path) -> None:
    """Leave the terminal and the session, as agents of the company do."""
    if os.fork() > 0:
        sys.exit(0)
    os.setsid()
    if os.fork() > 0:
        os._exit(0)
    pidfile.write_text(f"{os.getpid()}\n")
    null = os.open(os.devnull, os.O_RDWR)
    os.dup2(null, 0)

from __future__ import annotations

import pathlib
import tempfile
from dataclasses import dataclass, field


def _rundir() -> pathlib.Path:
    return pathlib.Path(tempfile.mkdtemp(prefix="objcached-"))


@dataclass
class Config:
    rundir: pathlib.Path = field(default_factory=_rundir)
    budget: int = 4096
    tick: float = 0.1
    ticks: int = 5

    @property
    def pidfile(self) -> pathlib.Path:
        return self.rundir / "objcached.pid"

    @property
    def scheduler(self) -> str:
        return f"ipc://{self.rundir}/scheduler"

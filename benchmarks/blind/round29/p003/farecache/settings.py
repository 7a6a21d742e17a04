from __future__ import annotations

import argparse
import os
import tempfile
from dataclasses import dataclass, field
from pathlib import Path


@dataclass(frozen=True)
class Settings:
    routes: tuple[str, ...]
    workers: int = 2
    days: int = 3
    workdir: Path = field(default_factory=lambda: Path(tempfile.mkdtemp(prefix="farecache-")))

    @property
    def database(self) -> Path:
        return self.workdir / "fares.sqlite"

    @property
    def bus_endpoint(self) -> str:
        return os.environ.get("FARECACHE_BUS", f"ipc://{self.workdir}/bus.ipc")


def from_argv(argv: list[str] | None = None) -> Settings:
    parser = argparse.ArgumentParser(prog="farecache")
    parser.add_argument("--routes", default="LHR-JFK")
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--days", type=int, default=3)
    ns = parser.parse_args(argv)
    return Settings(tuple(r.strip() for r in ns.routes.split(",") if r), ns.workers, ns.days)

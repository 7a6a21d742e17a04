"""Reading of the bridge's ini file."""
from __future__ import annotations

import configparser
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class StationConfig:
    name: str
    unit: int
    tags: tuple[str, ...]


@dataclass(frozen=True)
class BridgeConfig:
    site: str
    cycles: int
    period: float
    stations: tuple[StationConfig, ...]


def load(path: Path) -> BridgeConfig:
    parser = configparser.ConfigParser()
    with path.open() as handle:
        parser.read_file(handle)
    stations = []
    for section in parser.sections():
        kind, _, name = section.partition(":")
        if kind != "station":
            continue
        tags = tuple(t.strip() for t in parser[section]["tags"].split(","))
        stations.append(StationConfig(name, parser[section].getint("unit"), tags))
    bridge = parser["bridge"]
    return BridgeConfig(
        site=bridge["site"],
        cycles=bridge.getint("cycles"),
        period=bridge.getint("period_ms") / 1000.0,
        stations=tuple(stations),
    )

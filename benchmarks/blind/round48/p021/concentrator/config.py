from __future__ import annotations

import configparser
from dataclasses import dataclass, field
from pathlib import Path


@dataclass(frozen=True)
class MeterConfig:
    serial: str
    kind: str
    base: float


@dataclass
class SiteConfig:
    name: str
    samples: int = 3
    patience: float = 3.0
    meters: list[MeterConfig] = field(default_factory=list)

    @classmethod
    def load(cls, path: str | Path) -> "SiteConfig":
        parser = configparser.ConfigParser()
        with open(path, encoding="utf-8") as handle:
            parser.read_file(handle)
        site = cls(
            name=parser.get("site", "name"),
            samples=parser.getint("site", "samples", fallback=3),
            patience=parser.getfloat("site", "patience", fallback=3.0),
        )
        for section in parser.sections():
            prefix, _, serial = section.partition(":")
            if prefix != "meter":
                continue
            site.meters.append(
                MeterConfig(serial, parser.get(section, "kind"), parser.getfloat(section, "base"))
            )
        return site

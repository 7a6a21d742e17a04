from __future__ import annotations

import configparser
import pathlib
from dataclasses import dataclass


@dataclass(frozen=True)
class Config:
    workers: int
    probe_timeout: int
    batch: int
    packages: tuple[str, ...]

    @classmethod
    def load(cls, path: str) -> "Config":
        parser = configparser.ConfigParser()
        file = pathlib.Path(path)
        if not file.is_absolute():
            file = pathlib.Path(__file__).parent / file
        with file.open() as fh:
            parser.read_file(fh)
        mirror = parser["mirror"]
        names = tuple(n.strip() for n in mirror["packages"].split(",") if n.strip())
        return cls(mirror.getint("workers"), mirror.getint("probe_timeout"), parser.getint("limits", "batch"), names)

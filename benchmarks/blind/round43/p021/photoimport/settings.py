from __future__ import annotations

import configparser
from dataclasses import dataclass
from pathlib import Path

DEFAULTS = """
[import]
pattern = *.jpg
move = no

[thumbnails]
workers = 2
edge = 160
"""


@dataclass(frozen=True)
class Settings:
    pattern: str
    move: bool
    workers: int
    edge: int


def load(path: Path | None = None) -> Settings:
    parser = configparser.ConfigParser()
    parser.read_string(DEFAULTS)
    if path is not None:
        parser.read(path)
    section = parser["import"]
    return Settings(
        pattern=section["pattern"],
        move=section.getboolean("move"),
        workers=parser["thumbnails"].getint("workers"),
        edge=parser["thumbnails"].getint("edge"),
    )

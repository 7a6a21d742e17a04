from __future__ import annotations

import configparser
import pathlib
from dataclasses import dataclass

DEFAULTS = """
[printer]
name = zebra-2
copies = 1
[service]
journal = journal.txt
max_seconds = 4
"""


@dataclass(frozen=True)
class Config:
    printer: str
    copies: int
    journal: pathlib.Path
    max_seconds: int

    @classmethod
    def load(cls, folder: pathlib.Path) -> Config:
        parser = configparser.ConfigParser()
        parser.read_string(DEFAULTS)
        parser.read(folder / "labels.ini")
        return cls(
            printer=parser["printer"]["name"],
            copies=parser["printer"].getint("copies"),
            journal=folder / parser["service"]["journal"],
            max_seconds=parser["service"].getint("max_seconds"),
        )

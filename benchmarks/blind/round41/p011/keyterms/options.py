from __future__ import annotations

import configparser
import multiprocessing
from dataclasses import dataclass, fields


@dataclass
class Run:
    workers: int = 1
    top: int = 5
    start_method: str = "spawn"

    @property
    def mp(self):
        return multiprocessing.get_context(self.start_method)


@dataclass
class Events:
    address: str = "tcp://127.0.0.1"
    every: int = 10


def section(cls, parser: configparser.ConfigParser, name: str):
    raw = parser[name] if parser.has_section(name) else {}
    known = {f.name: type(f.default) for f in fields(cls)}
    return cls(**{key: known[key](value) for key, value in raw.items() if key in known})


def read(path: str) -> tuple[Run, Events]:
    parser = configparser.ConfigParser()
    parser.read(path)
    return section(Run, parser, "run"), section(Events, parser, "events")

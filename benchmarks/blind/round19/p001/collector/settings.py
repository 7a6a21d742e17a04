from __future__ import annotations

import configparser
import os
from dataclasses import dataclass
from pathlib import Path

DEFAULTS = {"endpoint": "ipc://collector.ipc", "workers": "2", "rounds": "2", "linger": "0"}


@dataclass(frozen=True, slots=True)
class Settings:
    endpoint: str
    workers: int
    rounds: int
    linger: int

    @classmethod
    def load(cls, path: Path = Path("collector.ini"), prefix: str = "COLLECTOR_") -> "Settings":
        parser = configparser.ConfigParser(defaults=DEFAULTS)
        parser.read(path)
        layer = dict(parser["collector"]) if parser.has_section("collector") else dict(DEFAULTS)
        for key in layer:
            if (value := os.environ.get(prefix + key.upper())) is not None:
                layer[key] = value
        return cls(layer["endpoint"], int(layer["workers"]), int(layer["rounds"]), int(layer["linger"]))

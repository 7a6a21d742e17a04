from __future__ import annotations

import configparser
from typing import NamedTuple

DEFAULTS = """
[instrument]
lock_mass = 445.12003
resolution = 60000

[picking]
snr = 3.0
tolerance_ppm = 10

[calibration]
endpoint = tcp://127.0.0.1:*
timeout_ms = 400
"""


class Settings(NamedTuple):
    lock_mass: float
    resolution: int
    snr: float
    tolerance_ppm: float
    endpoint: str
    timeout_ms: int

    @classmethod
    def load(cls, text: str = DEFAULTS, **overrides) -> "Settings":
        parser = configparser.ConfigParser()
        parser.read_string(text)
        loaded = cls(
            parser.getfloat("instrument", "lock_mass"),
            parser.getint("instrument", "resolution"),
            parser.getfloat("picking", "snr"),
            parser.getfloat("picking", "tolerance_ppm"),
            parser.get("calibration", "endpoint"),
            parser.getint("calibration", "timeout_ms"),
        )
        return loaded._replace(**overrides)

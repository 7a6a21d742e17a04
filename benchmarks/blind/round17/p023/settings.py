"""Settings of the shipper; every one may be given in the environment."""
import os
from typing import NamedTuple


class Settings(NamedTuple):
    workers: int = 2
    level: str = "INFO"
    tick: float = 0.02
    control_topic: str = "level."

    @classmethod
    def from_env(cls, prefix="SHIPPER_"):
        given = {}
        for name, kind in cls.__annotations__.items():
            if (raw := os.environ.get(prefix + name.upper())) is not None:
                given[name] = kind(raw)
        return cls(**given)

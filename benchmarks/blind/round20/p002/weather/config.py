"""Settings of the station, read from an ini file with sensible fall-backs."""
import argparse
import configparser
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Settings:
    station: str
    days: int
    host: str
    grace: float

    @classmethod
    def load(cls, path: Path) -> "Settings":
        parser = configparser.ConfigParser()
        parser.read(path)
        section = parser["station"]
        return cls(
            station=section.get("name", "garden"),
            days=section.getint("days", fallback=2),
            host=section.get("host", "127.0.0.1"),
            grace=section.getfloat("grace", fallback=3.0),
        )


def parse_args(argv=None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--config", type=Path, default=Path("station.ini"))
    parser.add_argument("--quiet", action="store_true")
    return parser.parse_args(argv)

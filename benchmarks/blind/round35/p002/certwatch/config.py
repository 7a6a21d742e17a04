import configparser
from dataclasses import dataclass
from pathlib import Path


@dataclass
class Settings:
    background: bool
    cycles: int
    pause: float
    directory: Path
    warn_days: int
    bind: str


def load(path: str) -> Settings:
    parser = configparser.ConfigParser()
    with open(path) as handle:
        parser.read_file(handle)
    service, store = parser["service"], parser["store"]
    return Settings(
        background=service.getboolean("background", fallback=False),
        cycles=service.getint("cycles", fallback=1),
        pause=service.getfloat("pause", fallback=60.0),
        directory=Path(store["directory"]).resolve(),
        warn_days=store.getint("warn_days", fallback=30),
        bind=parser["notify"]["bind"],
    )

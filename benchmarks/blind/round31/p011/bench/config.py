import configparser
from pathlib import Path
from typing import NamedTuple


class BenchConfig(NamedTuple):
    serial: str
    workers: int
    start_method: str
    campaigns: dict[str, tuple[str, ...]]


def load(path: Path) -> BenchConfig:
    parser = configparser.ConfigParser()
    with path.open() as stream:
        parser.read_file(stream)
    bench = parser["bench"]
    campaigns = {}
    for section in parser.sections():
        if section.startswith("campaign:"):
            steps = parser[section]["steps"].split(",")
            campaigns[section.split(":", 1)[1]] = tuple(s.strip() for s in steps)
    return BenchConfig(
        serial=bench["serial"],
        workers=bench.getint("workers"),
        start_method=bench.get("start_method", "fork"),
        campaigns=campaigns,
    )

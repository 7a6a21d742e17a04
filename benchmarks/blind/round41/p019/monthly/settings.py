from configparser import ConfigParser
from dataclasses import dataclass
from typing import Tuple


@dataclass(frozen=True)
class Settings:
    title: str
    months: Tuple[str, ...]
    renderers: int
    level: str
    endpoint: str

    @classmethod
    def load(cls, path: str, home: str) -> "Settings":
        ini = ConfigParser(interpolation=None)
        with open(path, encoding="utf-8") as handle:
            ini.read_file(handle)
        report, logging = ini["report"], ini["logging"]
        return cls(
            title=report["title"],
            months=tuple(map(str.strip, report["months"].split(","))),
            renderers=report.getint("renderers", fallback=1),
            level=logging.get("level", "WARNING"),
            endpoint=logging["endpoint"].format(home=home),
        )

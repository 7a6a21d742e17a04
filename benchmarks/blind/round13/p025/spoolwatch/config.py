from configparser import ConfigParser
from typing import NamedTuple


class Config(NamedTuple):
    directory: str
    suffix: str
    lifetime: int
    rounds: int
    logfile: str

    @classmethod
    def load(cls, filename):
        parser = ConfigParser()
        with open(filename, encoding="utf-8") as stream:
            parser.read_file(stream)
        watch = parser["watch"]
        return cls(
            watch.get("directory"),
            watch.get("suffix"),
            watch.getint("lifetime"),
            watch.getint("rounds"),
            parser.get("daemon", "logfile"),
        )

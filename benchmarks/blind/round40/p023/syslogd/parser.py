"""RFC 3164 lines."""
import re
from typing import NamedTuple

FACILITIES = "kern user mail daemon auth syslog lpr news uucp cron".split()
SEVERITIES = "emerg alert crit err warning notice info debug".split()
LINE = re.compile(r"<(?P<pri>\d{1,3})>(?P<host>\S+) (?P<tag>[^:\[ ]+)(?:\[\d+\])?: (?P<text>.*)")


class Record(NamedTuple):
    facility: str
    severity: str
    host: str
    tag: str
    text: str


class Malformed(ValueError):
    pass


def parse(line: str) -> Record:
    match = LINE.fullmatch(line.rstrip("\n"))
    if match is None:
        raise Malformed(line)
    facility, severity = divmod(int(match["pri"]), 8)
    name = FACILITIES[facility] if facility < len(FACILITIES) else f"local{facility - 16}"
    return Record(name, SEVERITIES[severity], match["host"], match["tag"], match["text"])

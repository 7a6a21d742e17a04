import re
from types import SimpleNamespace

PATTERN = re.compile(
    rb"<(?P<pri>\d{1,3})>1 (?P<ts>\S+) (?P<host>\S+) (?P<app>\S+) (?P<proc>\S+) (?P<mid>\S+) (?P<sd>-|\[.*?\])(?: (?P<msg>.*))?",
    re.S,
)
FACILITIES = "kern user mail daemon auth syslog lpr news uucp cron authpriv ftp".split()


class Malformed(ValueError):
    pass


def parse(datagram):
    match = PATTERN.fullmatch(datagram)
    if not match:
        raise Malformed(datagram[:40])
    pri = int(match["pri"])
    if pri > 191:
        raise Malformed(f"priority {pri}")
    facility = pri >> 3
    return SimpleNamespace(
        facility=FACILITIES[facility] if facility < len(FACILITIES) else f"local{facility - 16}",
        severity=pri & 7,
        host=match["host"].decode(),
        app=match["app"].decode(),
        message=(match["msg"] or b"").decode("utf-8", "replace"),
    )

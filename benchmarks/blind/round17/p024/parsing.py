import logging
import re
from collections import Counter

log = logging.getLogger("shipper.parse")

LINE = re.compile(r"(?P<ip>\S+) (?P<verb>GET|POST|PUT) (?P<path>\S+) (?P<status>\d{3})")


def parse(lines):
    for number, line in enumerate(lines, 1):
        if m := LINE.match(line):
            yield m.groupdict()
        else:
            log.warning("line %d is not an access record", number)


def digest(job):
    name, lines = job
    statuses = Counter(row["status"] for row in parse(lines))
    log.info("%s: %s", name, dict(statuses))
    return name, statuses

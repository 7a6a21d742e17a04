import logging
import re

LINE = re.compile(r"^(?P<sev>[A-Z]+) (?P<unit>[\w.-]+): (?P<msg>.*)$")
SEVERITIES = {"EMERG": 50, "ERR": 40, "WARN": 30, "NOTICE": 20, "DEBUG": 10}

log = logging.getLogger("tail")


def follow(path, offset=0):
    """Yields complete lines after offset together with the new offset."""
    with open(path, "rb") as source:
        source.seek(offset)
        for raw in source:
            if not raw.endswith(b"\n"):
                return
            offset += len(raw)
            yield offset, raw.decode("utf-8", "replace").rstrip()


def tail_file(path, offsets):
    unit_log = log.getChild(path.rsplit("/", 1)[-1])
    forwarded = 0
    for offset, line in follow(path, offsets.get(path, 0)):
        match = LINE.match(line)
        if match is None:
            continue
        severity = SEVERITIES.get(match["sev"], logging.INFO)
        if severity >= logging.WARNING:
            unit_log.log(severity, "%s: %s", match["unit"], match["msg"])
            forwarded += 1
        offsets[path] = offset
    return forwarded

import logging

from . import metrics
from .zonefile import ZoneSyntaxError, parse

log = logging.getLogger("zonecheck")


def audit(job):
    origin, text = job
    findings = []
    try:
        records = list(parse(text, origin))
    except ZoneSyntaxError as exc:
        metrics.incr("zone.broken")
        return origin, ["syntax: %s" % exc]

    owners = {}
    for record in records:
        owners.setdefault(record.owner, set()).add(record.rtype)
    if not any("SOA" in types for types in owners.values()):
        findings.append("no SOA")
    for owner, types in sorted(owners.items()):
        if "CNAME" in types and len(types) > 1:
            findings.append("%s: CNAME and other data" % owner)
    for record in records:
        if record.rtype == "A" and not 60 <= record.ttl <= 86400:
            findings.append("%s: ttl %d" % (record.owner, record.ttl))
    metrics.incr("zone.checked")
    metrics.incr("zone.findings", len(findings))
    return origin, findings

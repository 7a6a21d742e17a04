import collections
import re

Record = collections.namedtuple("Record", "owner ttl rtype rdata line")

_TYPES = ("SOA", "NS", "A", "AAAA", "CNAME", "MX", "TXT")
_LINE = re.compile(r"^(?P<owner>\S*)\s+(?:(?P<ttl>\d+)\s+)?(?:IN\s+)?(?P<rtype>%s)\s+(?P<rdata>.+)$" % "|".join(_TYPES))


class ZoneSyntaxError(ValueError):
    pass


def parse(text, origin, default_ttl=3600):
    owner = origin
    for number, raw in enumerate(text.splitlines(), 1):
        line = raw.split(";", 1)[0].rstrip()
        if not line:
            continue
        match = _LINE.match(line)
        if match is None:
            raise ZoneSyntaxError("line %d: %r" % (number, raw))
        owner = qualify(match["owner"], origin) if match["owner"] else owner
        yield Record(owner, int(match["ttl"] or default_ttl), match["rtype"], match["rdata"], number)


def qualify(name, origin):
    if name == "@":
        return origin
    return name if name.endswith(".") else name + "." + origin

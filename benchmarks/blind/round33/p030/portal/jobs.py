import re
from dataclasses import dataclass

LIMITS = {"cores": 4096, "hours": 48}
LINE = re.compile(r"^SUBMIT\s+(?P<project>\w+)\s+(?P<cores>\d+)x(?P<hours>\d+)h$")


class Rejected(ValueError):
    pass


@dataclass(frozen=True)
class Request:
    project: str
    cores: int
    hours: int

    @classmethod
    def parse(cls, line):
        match = LINE.match(line.strip())
        if not match:
            raise Rejected("syntax")
        req = cls(match["project"], int(match["cores"]), int(match["hours"]))
        for key, limit in LIMITS.items():
            if getattr(req, key) > limit:
                raise Rejected(f"{key} > {limit}")
        return req

    @property
    def core_hours(self):
        return self.cores * self.hours

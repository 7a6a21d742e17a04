import re
from typing import NamedTuple

LINE = re.compile(r"^push (?P<repo>[\w./-]+) (?P<ref>refs/[\w./-]+) (?P<old>[0-9a-f]{8}) (?P<new>[0-9a-f]{8})$")
PROTECTED = ("refs/heads/main", "refs/heads/release/")


class Denied(Exception):
    pass


class Push(NamedTuple):
    repo: str
    ref: str
    old: str
    new: str

    @classmethod
    def parse(cls, line: str) -> "Push":
        match = LINE.match(line.strip())
        if match is None:
            raise Denied("malformed request")
        return cls(**match.groupdict())

    def check(self) -> None:
        if self.new == "0" * 8 and self.ref.startswith(PROTECTED):
            raise Denied(f"{self.ref} is protected")

from __future__ import annotations

import re
from typing import Iterator

LINE = re.compile(r"(?P<ts>\S+) (?P<level>[A-Z]+) (?P<unit>[\w-]+): (?P<msg>.*)")
REDACT = re.compile(r"(token|password)=\S+")


def records(lines: list[str]) -> Iterator[dict]:
    for line in lines:
        if m := LINE.match(line):
            yield m.groupdict() | {"msg": REDACT.sub(r"\1=***", m["msg"])}


def batches(lines: list[str], size: int) -> Iterator[list[str]]:
    for start in range(0, len(lines), size):
        yield lines[start : start + size]

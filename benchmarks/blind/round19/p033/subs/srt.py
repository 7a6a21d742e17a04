from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Iterator

STAMP = re.compile(r"(\d+):(\d+):(\d+),(\d+)")


@dataclass(frozen=True)
class Cue:
    start: timedelta
    end: timedelta
    text: str

    def __rshift__(self, shift: timedelta) -> Cue:
        return replace(self, start=self.start + shift, end=self.end + shift)


def _time(stamp: str) -> timedelta:
    hours, minutes, seconds, millis = map(int, STAMP.match(stamp).groups())
    return timedelta(hours=hours, minutes=minutes, seconds=seconds, milliseconds=millis)


def parse(text: str) -> Iterator[Cue]:
    for block in text.strip().split("\n\n"):
        _, times, *lines = block.splitlines()
        start, _, end = times.partition(" --> ")
        yield Cue(_time(start), _time(end), "\n".join(lines))

from __future__ import annotations

import logging
from dataclasses import dataclass
from multiprocessing.queues import Queue
from typing import Self

from . import oplog

log = logging.getLogger(__name__)


@dataclass(frozen=True, order=True, slots=True)
class Timecode:
    ms: int

    @classmethod
    def parse(cls, text: str) -> Self:
        hours, minutes, rest = text.split(":")
        seconds, millis = rest.split(",")
        return cls(((int(hours) * 60 + int(minutes)) * 60 + int(seconds)) * 1000 + int(millis))

    def __str__(self) -> str:
        seconds, millis = divmod(self.ms, 1000)
        return f"{seconds // 3600:02}:{seconds // 60 % 60:02}:{seconds % 60:02}.{millis:03}"


SOURCE = """\
00:00:01,000 --> 00:00:03,200
They closed the old studio in May.

00:00:03,900 --> 00:00:06,000
We moved the tapes ourselves.
"""


def to_webvtt(source: str) -> str:
    blocks = ["WEBVTT"]
    for block in source.strip().split("\n\n"):
        timing, *text = block.splitlines()
        start, end = map(Timecode.parse, timing.split(" --> "))
        if end < start:
            raise ValueError(f"cue ends before it starts: {timing}")
        blocks.append("\n".join([f"{start} --> {end}", *text]))
    return "\n\n".join(blocks) + "\n"


def render_track(name: str, records: Queue[logging.LogRecord], done: Queue[tuple[str, int]]) -> None:
    oplog.configure_worker(records)
    document = to_webvtt(SOURCE)
    log.info("track %s rendered, %d bytes", name, len(document))
    done.put((name, len(document)))

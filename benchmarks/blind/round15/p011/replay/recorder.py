from __future__ import annotations

import logging
import os
from pathlib import Path
from typing import Iterable

from .segment import Segment, write_behind

log = logging.getLogger("replay.recorder")


class Recorder:
    def __init__(self, folder: Path, size: int = 64) -> None:
        self.folder = folder
        self.size = size
        self._ticks: list[tuple[int, int, int]] = []
        self._writers: dict[int, int] = {}
        self._next = 1

    def __enter__(self) -> "Recorder":
        self.folder.mkdir(exist_ok=True)
        log.info("recording into %s", self.folder)
        return self

    def __exit__(self, *exc) -> None:
        if self._ticks:
            self.cut()
        for pid, number in self._writers.items():
            _, status = os.waitpid(pid, 0)
            log.info("segment %d ended with %d", number, os.waitstatus_to_exitcode(status))

    def feed(self, ticks: Iterable[tuple[int, int, int]]) -> None:
        for tick in ticks:
            self._ticks.append(tick)
            if len(self._ticks) >= self.size:
                self.cut()

    def cut(self) -> None:
        segment, self._ticks = Segment(self._next, self._ticks), []
        self._next += 1
        self._writers[write_behind(segment, self.folder)] = segment.number

"""Reads the spool while it grows: which touches have begun and not ended."""

from __future__ import annotations

import contextlib
import json
import os
from dataclasses import dataclass


@dataclass(slots=True)
class OpenTouch:
    """A touch that has not returned, and how often its thread was seen, and seen running."""

    token: str
    number: int
    pid: int
    thread: int
    seen: int = 0
    running: int = 0


class Tail:
    """Follows all files of a spool."""

    def __init__(self, folder: str) -> None:
        self._folder = folder
        self._offsets: dict[str, int] = {}
        self.open: dict[tuple[str, int], OpenTouch] = {}
        self.pids: set[int] = set()
        """The processes that recorded something, or at least began to."""

    def read(self) -> bool:
        """Read what is new. Returns whether anything is."""
        new = False
        with contextlib.suppress(OSError):  # the program may have removed them
            for entry in os.scandir(self._folder):
                if entry.name.endswith(".jsonl") and entry.is_file(follow_symlinks=False):
                    new = self._read_if_grown(entry) or new
        return new

    def _read_if_grown(self, entry: os.DirEntry[str]) -> bool:
        offset = self._offsets.get(entry.name, -1)
        if entry.stat().st_size <= offset:
            return False
        self.pids.add(_pid(entry.name))
        self._offsets[entry.name] = self._read_file(entry.path, max(offset, 0))
        return True

    def _read_file(self, path: str, offset: int) -> int:
        with open(path, "rb") as file:
            file.seek(offset)
            lines, end, _ = file.read().rpartition(b"\n")
        for line in lines.splitlines():
            self._read_line(line)
        return offset + len(lines) + len(end)

    def _read_line(self, line: bytes) -> None:
        if not line.startswith((b'{"e":"touch"', b'{"e":"end"', b'{"e":"start"')):
            return
        try:
            event = json.loads(line)
            token = event["p"]
            self.pids.add(_pid(token))
            if event["e"] == "touch":
                touch = OpenTouch(token, event["n"], _pid(token), event["thread"])
                self.open[token, touch.number] = touch
            elif event["e"] == "end":
                self.open.pop((token, event["n"]), None)
        except (ValueError, KeyError, TypeError):
            pass  # damaged: whoever reads the whole spool afterwards counts it


def _pid(token: str) -> int:
    number = token.partition("-")[0]
    return int(number) if number.isdecimal() else 0

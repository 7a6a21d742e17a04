"""Reads the spool while it grows: which touches have begun and not ended."""

from __future__ import annotations

import contextlib
import json
import os
from dataclasses import dataclass
from typing import Any

from zmqforklint.witness.warden.announced import Announced, pid_of

_EVENTS = tuple(b'{"e":"%s' % name for name in (b"touch", b"end", b"start", b"exec"))


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
        self.announced = Announced()

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
        self.announced.appeared(entry.name.removesuffix(".jsonl"))
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
        if line.startswith(_EVENTS):
            with contextlib.suppress(ValueError, KeyError, TypeError, RecursionError):  # damaged: the reader counts it
                event = json.loads(line)
                self._take(event["e"], event["p"], event)

    def _take(self, kind: str, token: str, event: dict[str, Any]) -> None:
        match kind:
            case "start":
                self.announced.appeared(token)  # another user's process may write in the file of its parent
                if event["parent"] is not None:
                    self.announced.was_forked(token)
            case "exec":
                self.announced.runs(token, int(event["pid"]), str(event["program"]), str(event["command"]))
            case "exec failed":
                self.announced.runs_on(token)
            case "touch":
                touch = OpenTouch(token, event["n"], pid_of(token), event["thread"])
                self.open[token, touch.number] = touch
            case "end":
                self.open.pop((token, event["n"]), None)

"""What the processes of a test session tell of the touches that the guard refused."""

from __future__ import annotations

import json
import os
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from zmqforklint import guard

_MOST_PER_PROCESS = 50


@dataclass(frozen=True, slots=True)
class Tale:
    """One refusal. ``test`` is the node id of the test in which its process was forked, empty for none."""

    id: str
    test: str
    pid: int
    rule: str
    story: str


class Tales:
    """A folder in which each process appends to a file of its own, and which any of them can read.

    ``test`` is the test that runs now. A forked child keeps what it was at the fork.
    """

    def __init__(self, folder: Path) -> None:
        self.test = ""
        self._folder = folder
        self._spool = guard.recorder.Spool(str(folder))
        self._pid = 0
        self._name = ""
        self._told: set[tuple[str, str]] = set()
        self._offsets: dict[str, int] = {}
        self._untaken: dict[str, Tale] = {}
        self._taken: set[str] = set()

    def tell(self, error: guard.InheritedObjectError) -> None:
        """Note a refusal of this process, once for each place. Never raises."""
        if self._pid != os.getpid():
            self._pid = os.getpid()
            self._name = f"{self._pid}-{os.urandom(8).hex()}.jsonl"
            self._told.clear()
            self._spool.open(self._name, last_line=b"")
        key = (str(error.touched), error.operation)
        if key in self._told or len(self._told) >= _MOST_PER_PROCESS:
            return
        self._told.add(key)
        fields = [f"{self._name}:{len(self._told)}", self.test, self._pid, error.rule, str(error)]
        self._spool.write(json.dumps(fields).encode() + b"\n")

    def take(self, test: str | None) -> list[Tale]:
        """Give the tales of a test, None for all, that have not been taken."""
        self._read()
        tales = [tale for tale in self._untaken.values() if test is None or tale.test == test]
        self.taken(tale.id for tale in tales)
        return tales

    def taken(self, ids: Iterable[str]) -> None:
        """Note that tales have been taken, if by another process."""
        for each in ids:
            self._taken.add(each)
            self._untaken.pop(each, None)

    def _read(self) -> None:
        for path in sorted(self._folder.glob("*.jsonl")):
            with path.open("rb") as file:
                file.seek(self._offsets.get(path.name, 0))
                lines, end, _ = file.read().rpartition(b"\n")
            self._offsets[path.name] = self._offsets.get(path.name, 0) + len(lines) + len(end)
            for line in lines.splitlines():
                tale = Tale(*json.loads(line))
                if tale.id not in self._taken:
                    self._untaken[tale.id] = tale

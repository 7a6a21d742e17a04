"""The membership table with versions, merged entry by entry."""
from __future__ import annotations

import dataclasses
import json
from typing import Dict


@dataclasses.dataclass(order=True)
class Entry:
    version: int
    state: str = "alive"


class View:
    def __init__(self, own: str) -> None:
        self.own = own
        self.entries: Dict[str, Entry] = {own: Entry(1)}

    def beat(self) -> None:
        self.entries[self.own].version += 1

    def leave(self) -> None:
        self.beat()
        self.entries[self.own].state = "left"

    def dumps(self) -> bytes:
        return json.dumps({name: dataclasses.astuple(e) for name, e in self.entries.items()}).encode()

    def merge(self, blob: bytes) -> int:
        changed = 0
        for name, (version, state) in json.loads(blob).items():
            known = self.entries.get(name)
            if known is None or known.version < version:
                self.entries[name] = Entry(version, state)
                changed += 1
        return changed

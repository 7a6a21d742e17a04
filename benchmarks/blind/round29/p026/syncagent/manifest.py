"""Content manifests and the plan to bring a replica up to date."""
from __future__ import annotations

import hashlib
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, Mapping


@dataclass(frozen=True)
class Entry:
    size: int
    digest: str


@dataclass(frozen=True)
class Action:
    verb: Literal["copy", "delete"]
    path: str


Manifest = Mapping[str, Entry]


def scan(root: Path) -> Manifest:
    found = {}
    for path in sorted(p for p in root.rglob("*") if p.is_file()):
        data = path.read_bytes()
        found[path.relative_to(root).as_posix()] = Entry(len(data), hashlib.sha256(data).hexdigest())
    return found


def plan(source: Manifest, replica: Manifest) -> list[Action]:
    actions = [Action("copy", p) for p, e in source.items() if replica.get(p) != e]
    actions += [Action("delete", p) for p in replica if p not in source]
    return actions

"""What has to be copied."""
from __future__ import annotations

import filecmp
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple


class Change(NamedTuple):
    source: Path
    target: Path


def changes(left: Path, right: Path) -> Iterator[Change]:
    for source in sorted(p for p in left.rglob("*") if p.is_file()):
        target = right / source.relative_to(left)
        if not target.exists() or not filecmp.cmp(source, target, shallow=False):
            yield Change(source, target)

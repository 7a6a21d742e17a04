from __future__ import annotations

import textwrap
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from isolate import isolated


class Step(NamedTuple):
    book: str
    chapter: int
    chapters: int


def convert(source: Path, target: Path, width: int = 48) -> Iterator[Step]:
    chapters = source.read_text().split("\n\n")
    with target.open("w") as out:
        for number, chapter in enumerate(chapters, 1):
            out.write(textwrap.fill(chapter, width) + "\n\n")
            yield Step(source.stem, number, len(chapters))


convert_apart = isolated(timeout=3)(convert)

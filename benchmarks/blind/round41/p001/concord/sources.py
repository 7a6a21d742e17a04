"""Where the text comes from: a directory of plain text files, written on first use."""
from __future__ import annotations

import itertools
from pathlib import Path
from typing import Iterable, Iterator

SAMPLE = {
    "harbour": "The harbour was quiet. A pilot boat left the quay before dawn, and the tide followed.",
    "orchard": "Apples lay in the grass. The orchard keeper counted baskets, and baskets, and baskets.",
    "station": "The last train had gone. A clerk swept the platform while the clock struck eleven.",
    "market": "Stalls opened early in the market. The fishmonger called his prices over the crowd.",
    "library": "Readers bent over the long table. The lamp hummed, and a page was turned, and a page.",
    "foundry": "Sparks crossed the foundry floor. The bell was cast on the third day, and it rang true.",
}


def materialise(directory: Path, repeat: int = 12) -> list[Path]:
    directory.mkdir(parents=True, exist_ok=True)
    paths = []
    for name, text in SAMPLE.items():
        path = directory / f"{name}.txt"
        path.write_text("\n".join(itertools.repeat(text, repeat)), encoding="utf-8")
        paths.append(path)
    return sorted(paths)


def lines(paths: Iterable[Path]) -> Iterator[str]:
    for path in paths:
        with path.open(encoding="utf-8") as handle:
            yield from handle


def deal(items: list[Path], hands: int) -> list[list[Path]]:
    return [items[i::hands] for i in range(hands)]

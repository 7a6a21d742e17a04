from __future__ import annotations

import json
from pathlib import Path
from typing import Iterator

import attrs


@attrs.define
class Spool:
    folder: Path = attrs.field(converter=Path)

    def fill(self, files: int) -> None:
        for number in range(files):
            points = [{"host": f"web{n}", "load": round(0.1 * n * number, 2)} for n in range(4)]
            (self.folder / f"{number:04}.json").write_text(json.dumps(points))

    def __len__(self) -> int:
        return sum(1 for _ in self.folder.glob("*.json"))

    def batches(self, size: int) -> Iterator[list[dict]]:
        points: list[dict] = []
        for count, path in enumerate(sorted(self.folder.glob("*.json")), 1):
            points.extend(json.loads(path.read_text()))
            path.unlink()
            if count % size == 0:
                yield points
                points = []
        if points:
            yield points

from __future__ import annotations

import json
import zlib
from dataclasses import dataclass
from pathlib import Path


@dataclass
class Shard:
    path: Path

    def keep(self) -> dict[str, str]:
        entries = json.loads(self.path.read_text())
        return {k: v for k, v in entries.items() if not v.startswith("!")}

    def rewrite(self) -> int:
        kept = self.keep()
        scratch = self.path.with_suffix(".new")
        scratch.write_text(json.dumps(kept, sort_keys=True))
        scratch.replace(self.path)
        return zlib.crc32(self.path.read_bytes()) & 0x7F


def create(folder: Path, count: int) -> list[Shard]:
    folder.mkdir(exist_ok=True)
    shards = []
    for n in range(count):
        path = folder / f"{n:02}.json"
        path.write_text(json.dumps({f"k{i}": ("!" if i % 3 else "") + str(n) for i in range(9)}))
        shards.append(Shard(path))
    return shards

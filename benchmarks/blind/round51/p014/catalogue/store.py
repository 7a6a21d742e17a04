from __future__ import annotations

import json
from pathlib import Path

WORDS = "anvil bolt chisel drill file gauge hammer jig knife lathe mallet nail pliers rasp saw vice".split()


def shard_of(word: str, shards: int) -> int:
    return sum(word.encode()) % shards


def build_shard(folder: Path, shard: int, shards: int) -> int:
    items = {w: {"sku": w[:3].upper() + str(len(w)), "price": len(w) * 1.5} for w in WORDS if shard_of(w, shards) == shard}
    (folder / f"shard-{shard}.json").write_text(json.dumps(items), encoding="utf-8")
    return len(items)


def lookup(folder: Path, word: str, shards: int) -> dict | None:
    path = folder / f"shard-{shard_of(word, shards)}.json"
    return json.loads(path.read_text(encoding="utf-8")).get(word) if path.exists() else None

from __future__ import annotations

from collections import defaultdict
from pathlib import Path

from .announce import Announcer
from .books import Shard
from .events import ShardIndexed

STOP_WORDS = frozenset({"a", "and", "the", "of", "on", "to", "for"})


def build_index(titles: tuple[str, ...]) -> dict[str, list[int]]:
    index: defaultdict[str, list[int]] = defaultdict(list)
    for position, title in enumerate(titles):
        for word in title.lower().split():
            if word not in STOP_WORDS:
                index[word].append(position)
    return dict(index)


def index_shard(shard: Shard, home: Path, announcer: Announcer) -> None:
    index = build_index(shard.titles)
    lines = (f"{term}\t{','.join(map(str, places))}\n" for term, places in sorted(index.items()))
    (home / f"shard-{shard.number}.idx").write_text("".join(lines))
    announcer.announce(ShardIndexed(shard.number, len(index)))
    announcer.close()

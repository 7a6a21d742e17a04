from multiprocessing import get_context

from .index import build
from .telemetry import Telemetry


def shard(docs):
    index = build(docs)
    Telemetry.gauge("words", len(index))
    return index


def build_parallel(docs, shards: int = 2):
    mp = get_context("spawn")
    parts = [docs[k::shards] for k in range(shards)]
    with mp.Pool(shards) as pool:
        merged: dict[str, list[int]] = {}
        for index in pool.map(shard, parts):
            for word, ids in index.items():
                merged.setdefault(word, []).extend(ids)
    Telemetry.gauge("merged", len(merged))
    return merged

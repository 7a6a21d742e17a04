from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import Any, TypeAlias


@dataclass(frozen=True, slots=True)
class Started:
    shards: int


@dataclass(frozen=True, slots=True)
class ShardIndexed:
    number: int
    terms: int


@dataclass(frozen=True, slots=True)
class Finished:
    files: int


Notice: TypeAlias = Started | ShardIndexed | Finished


def as_message(source: str, notice: Notice) -> dict[str, Any]:
    return {"source": source, "kind": type(notice).__name__, **asdict(notice)}


def describe(message: dict[str, Any]) -> str:
    match message:
        case {"kind": "Started", "shards": shards}:
            return f"reindexing {shards} shards"
        case {"kind": "ShardIndexed", "number": number, "terms": terms}:
            return f"shard {number}: {terms} terms"
        case {"kind": "Finished", "files": files}:
            return f"done, {files} index files"
        case _:
            return f"unknown notice {message!r}"

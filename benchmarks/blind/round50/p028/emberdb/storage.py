from __future__ import annotations

import os
import struct
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

_HEADER = struct.Struct("!HI")


@dataclass(slots=True)
class Keyspace:
    data: dict[str, str] = field(default_factory=dict)
    dirty: int = 0

    def put(self, key: str, value: str) -> None:
        self.data[key] = value
        self.dirty += 1

    def drop(self, key: str) -> bool:
        found = self.data.pop(key, None) is not None
        self.dirty += found
        return found

    def __len__(self) -> int:
        return len(self.data)

    def __iter__(self) -> Iterator[tuple[str, str]]:
        yield from sorted(self.data.items())


def dump(keyspace: Keyspace, target: Path) -> int:
    scratch = target.with_suffix(f".{os.getpid()}")
    with open(scratch, "wb") as out:
        for key, value in keyspace:
            k, v = key.encode(), value.encode()
            out.write(_HEADER.pack(len(k), len(v)) + k + v)
        out.flush()
        os.fsync(out.fileno())
    scratch.replace(target)
    return len(keyspace)

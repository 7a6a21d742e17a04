from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

T = TypeVar("T")


@dataclass(frozen=True)
class Topic(Generic[T]):
    name: str

    def frames(self, value: T) -> list[bytes]:
        return [self.name.encode(), json.dumps(value).encode()]

    def parse(self, frames: list[bytes]) -> Any:
        if frames[0] != self.name.encode():
            raise LookupError(frames[0])
        return json.loads(frames[1])

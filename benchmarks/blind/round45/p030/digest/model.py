from __future__ import annotations

from pydantic import BaseModel


class Digest(BaseModel):
    feed: str
    round: int
    items: int
    top: list[str]
    checksum: str

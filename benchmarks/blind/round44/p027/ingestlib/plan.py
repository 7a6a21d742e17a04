from __future__ import annotations

from pathlib import Path

from pydantic import BaseModel, Field, computed_field

from .channel import Channel


class Source(BaseModel):
    rows: int = Field(gt=0)
    seed: int = 0


class Plan(BaseModel):
    name: str
    source: Source
    channel: Channel
    shards: int = Field(default=1, ge=1, le=8)
    shard: int | None = None

    @computed_field
    @property
    def label(self) -> str:
        return self.name if self.shard is None else f"{self.name}[{self.shard}]"

    def rows(self) -> range:
        return range(self.shard or 0, self.source.rows, self.shards)

    def per_shard(self) -> list["Plan"]:
        """One plan for each reader, with a channel of its own."""
        return [
            self.model_copy(
                update={
                    "shard": n,
                    "channel": self.channel.model_copy(update={"topic": f"{self.channel.topic}.shard"}),
                }
            )
            for n in range(self.shards)
        ]


def load_plan(path: Path, url: str) -> Plan:
    plan = Plan.model_validate_json(path.read_text())
    plan.channel.url = url
    return plan

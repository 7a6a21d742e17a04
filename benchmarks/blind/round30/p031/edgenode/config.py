from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class EdgeConfig:
    node: str
    shards: int
    ticks: int
    run_dir: str
    tick_seconds: float = 0.05
    titles: tuple[str, ...] = ("matinee", "late-show", "derby")

    @property
    def presence_endpoint(self) -> str:
        return f"ipc://{Path(self.run_dir) / 'presence.sock'}"

    def shard_endpoint(self, index: int) -> str:
        return f"ipc://{Path(self.run_dir) / f'shard-{index}.sock'}"

from __future__ import annotations

import enum
from dataclasses import dataclass
from datetime import datetime, timedelta


class Tier(enum.Enum):
    HOURLY = timedelta(hours=1)
    DAILY = timedelta(days=1)
    WEEKLY = timedelta(weeks=1)


@dataclass(frozen=True, order=True)
class Snapshot:
    taken: datetime
    dataset: str

    @property
    def label(self) -> str:
        return f"{self.dataset}@auto-{self.taken:%Y%m%dT%H%M%S}"


@dataclass(frozen=True)
class Retention:
    keep: tuple[tuple[Tier, int], ...] = ((Tier.HOURLY, 6), (Tier.DAILY, 3), (Tier.WEEKLY, 2))

    def expired(self, snapshots: list[Snapshot], now: datetime) -> list[Snapshot]:
        kept: set[Snapshot] = set()
        ordered = sorted(snapshots, reverse=True)
        for tier, count in self.keep:
            edge = now
            for snap in ordered:
                if count and snap.taken <= edge:
                    kept.add(snap)
                    edge = snap.taken - tier.value
                    count -= 1
        return [s for s in ordered if s not in kept]

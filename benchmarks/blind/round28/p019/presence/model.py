from __future__ import annotations

import enum
import time
from dataclasses import dataclass, field


class Show(enum.StrEnum):
    ONLINE = "online"
    AWAY = "away"
    OFFLINE = "offline"


@dataclass
class Contact:
    jid: str
    show: Show = Show.OFFLINE
    seen: float = field(default_factory=time.monotonic)

    def touch(self) -> bool:
        changed = self.show is not Show.ONLINE
        self.show, self.seen = Show.ONLINE, time.monotonic()
        return changed


@dataclass(frozen=True)
class Policy:
    away_after: float = 0.25
    offline_after: float = 0.6

    def judge(self, idle: float) -> Show:
        if idle >= self.offline_after:
            return Show.OFFLINE
        if idle >= self.away_after:
            return Show.AWAY
        return Show.ONLINE


Snapshot = dict[str, tuple[str, float]]

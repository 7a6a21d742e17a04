from __future__ import annotations

import os
from dataclasses import dataclass, field
from pathlib import Path


@dataclass(frozen=True)
class Settings:
    runtime_dir: Path
    lines: int = 3
    amd_workers: int = 2
    silence_threshold: float = 0.18
    max_greeting_ms: int = 1500
    callerid: str = field(default_factory=lambda: os.environ.get("DIALER_CALLERID", "+4930555010"))

    @property
    def events_endpoint(self) -> str:
        return f"ipc://{self.runtime_dir / 'events.sock'}"


_active: Settings | None = None


def activate(settings: Settings) -> Settings:
    global _active
    _active = settings
    return settings


def current() -> Settings:
    if _active is None:
        raise RuntimeError("dialer is not configured")
    return _active

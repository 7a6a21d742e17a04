"""Settings of the gateway, typed."""
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal


def _audit_endpoint() -> str:
    return f"ipc://{Path('.') / 'audit.sock'}"


@dataclass(frozen=True, kw_only=True)
class Settings:
    workers: int = 2
    start_method: Literal["fork", "spawn", "forkserver"] = "fork"
    audit_endpoint: str = field(default_factory=_audit_endpoint)
    shutdown_after: float = 5.0


settings = Settings()

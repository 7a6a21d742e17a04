import os
import tempfile
from dataclasses import dataclass, field


def _run_dir() -> str:
    return os.environ.get("BACKEND_RUN_DIR") or tempfile.mkdtemp(prefix="backend-")


@dataclass(frozen=True)
class Settings:
    workers: int = 1
    run_dir: str = field(default_factory=_run_dir)
    grace_seconds: float = 0.2

    @classmethod
    def load(cls, **overrides) -> "Settings":
        return cls(**{k: v for k, v in overrides.items() if v is not None})

    @property
    def events_url(self) -> str:
        return f"ipc://{self.run_dir}/events.sock"

    @property
    def audit_url(self) -> str:
        return f"ipc://{self.run_dir}/audit.sock"

import os
from dataclasses import dataclass, field, replace


def _env(name: str, default: str):
    return field(default_factory=lambda: os.environ.get(name, default))


@dataclass
class Settings:
    rules_url: str = _env("FRAUD_RULES_URL", "")
    _workers: str = _env("FRAUD_WORKERS", "2")
    patience: float = 3.0

    @property
    def workers(self) -> int:
        return int(self._workers)

    def pointing_at(self, url: str) -> "Settings":
        return replace(self, rules_url=url)

import json
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Rule:
    name: str
    weight: float


@dataclass(frozen=True)
class Settings:
    workers: int
    batch: int
    threshold: float
    rules: tuple[Rule, ...]
    alert_endpoint: str

    @classmethod
    def load(cls, path: Path, alert_endpoint: str) -> "Settings":
        raw = json.loads(path.read_text())
        rules = tuple(Rule(**rule) for rule in raw.pop("rules"))
        return cls(rules=rules, alert_endpoint=alert_endpoint, **raw)

from __future__ import annotations

from pathlib import Path
from typing import Any

import attrs
import yaml

DEFAULT = """
hub: hub.sock
period: 0.05
rounds: 6
tags: [edge, "{site}"]
site: lab
"""


@attrs.frozen
class AgentConfig:
    hub: str
    period: float = attrs.field(converter=float, validator=attrs.validators.gt(0))
    rounds: int = attrs.field(converter=int)
    site: str
    tags: tuple[str, ...] = attrs.field(converter=tuple, factory=tuple)

    def hub_endpoint(self, state: Path) -> str:
        return f"ipc://{state / self.hub}"

    @classmethod
    def load(cls, text: str) -> AgentConfig:
        raw: dict[str, Any] = yaml.safe_load(text)
        raw["tags"] = [str(tag).format(site=raw["site"]) for tag in raw.get("tags", ())]
        return cls(**raw)

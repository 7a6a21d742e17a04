from __future__ import annotations

from pathlib import Path
from typing import Optional

import yaml
from pydantic import BaseModel, Field

DEFAULTS = """
interval: 0.1
publish: tcp://127.0.0.1:*
warehouses:
  - {name: hamburg, articles: 12}
  - {name: lyon, articles: 7}
"""


class Warehouse(BaseModel):
    name: str
    articles: int = Field(gt=0)


class Config(BaseModel):
    interval: float = 1.0
    publish: str
    warehouses: list[Warehouse]

    @classmethod
    def read(cls, path: Optional[Path]) -> "Config":
        text = path.read_text() if path else DEFAULTS
        return cls.model_validate(yaml.safe_load(text))

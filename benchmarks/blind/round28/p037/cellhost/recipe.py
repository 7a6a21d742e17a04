import json
from dataclasses import dataclass
from pathlib import Path
from typing import List


@dataclass(frozen=True)
class ToolSpec:
    name: str
    nice: int
    code: str


@dataclass(frozen=True)
class Recipe:
    name: str
    camera: str
    tools: List[ToolSpec]

    @staticmethod
    def from_file(path: Path) -> "Recipe":
        raw = json.loads(path.read_text())
        return Recipe(raw["name"], raw["camera"], [ToolSpec(**tool) for tool in raw["tools"]])

from __future__ import annotations

from pathlib import Path

from pydantic import BaseModel, Field, field_validator


class Share(BaseModel):
    name: str
    source: Path
    target: Path
    exclude: tuple[str, ...] = (".tmp", ".part")

    @field_validator("name")
    @classmethod
    def _plain_name(cls, value: str) -> str:
        if not value.isidentifier():
            raise ValueError("share names are identifiers")
        return value

    def wants(self, path: Path) -> bool:
        return path.is_file() and path.suffix not in self.exclude


class MirrorConfig(BaseModel):
    shares: list[Share]
    notify: str = Field(description="endpoint the tray applet listens on")
    timeout: float = Field(default=2.0, gt=0)

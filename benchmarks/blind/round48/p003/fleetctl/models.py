from __future__ import annotations

from typing import Literal

from pydantic import BaseModel, Field, computed_field


class Host(BaseModel):
    name: str
    kernel: str
    packages: list[str] = Field(default_factory=list)

    @computed_field
    @property
    def site(self) -> str:
        return self.name.split("-", 1)[0]


class Finding(BaseModel):
    host: str
    rule: str
    severity: Literal["low", "high"] = "low"


class Settings(BaseModel):
    findings_url: str
    hosts: int
    send_timeout_ms: int = 500


def sample_fleet(count: int) -> list[Host]:
    return [
        Host(
            name=f"{'ams' if n % 2 else 'fra'}-web{n:02d}",
            kernel="5.10" if n % 3 == 0 else "6.6",
            packages=["openssl-1.1"] if n % 4 == 0 else ["openssl-3.2"],
        )
        for n in range(count)
    ]

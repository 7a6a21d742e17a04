from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class EngineSpec:
    """Plain values only: a spec is sent to a new interpreter."""

    name: str
    report_to: str
    depth: int = 2

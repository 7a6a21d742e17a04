from __future__ import annotations

from typing import Literal, TypedDict


class Report(TypedDict):
    """One phase of one test."""

    test: str
    phase: Literal["setup", "call"]
    passed: bool
    detail: str

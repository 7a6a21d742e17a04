from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple


class Cue(NamedTuple):
    start_ms: int
    end_ms: int
    text: str


@dataclass(frozen=True, kw_only=True)
class StageSpec:
    language: str
    endpoint: str
    hwm: int = 500
    max_chars: int = 32


SCRIPT: tuple[Cue, ...] = (
    Cue(0, 1_800, "good evening and welcome to the programme"),
    Cue(1_900, 3_400, "tonight we visit the harbour"),
    Cue(3_500, 6_000, "where the last of the wooden ferries still runs every morning"),
)

GLOSSARY: dict[str, dict[str, str]] = {
    "de": {"good": "guten", "evening": "abend", "harbour": "hafen", "morning": "morgen"},
    "fr": {"good": "bon", "evening": "soir", "harbour": "port", "morning": "matin"},
}

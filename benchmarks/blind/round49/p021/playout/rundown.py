from __future__ import annotations

from dataclasses import dataclass

RUNDOWNS: dict[str, list[str]] = {
    "one": [
        "0.00 cue  OPENER",
        "0.05 gfx  LT-ANCHOR width=320",
        "0.10 take OPENER",
        "0.15 cue  STORY-14",
        "0.20 gfx  LT-REPORTER width=480",
        "0.30 take STORY-14",
        "0.45 fade BLACK",
    ],
    "two": ["0.00 cue PROMO", "0.10 take PROMO", "0.20 fade BLACK"],
}


@dataclass(frozen=True)
class Line:
    at: float
    verb: str
    clip: str
    options: dict[str, str]

    @classmethod
    def parse(cls, text: str) -> "Line":
        at, verb, clip, *rest = text.split()
        return cls(float(at), verb, clip, dict(item.split("=", 1) for item in rest))


def load(channel: str) -> list[Line]:
    return [Line.parse(text) for text in RUNDOWNS[channel]]

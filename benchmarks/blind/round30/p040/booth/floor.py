from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True)
class Utterance:
    speaker: str
    text: str


@dataclass(frozen=True)
class Floor:
    """A recorded debate."""

    name: str
    utterances: tuple[Utterance, ...] = field(repr=False)


FLOORS = {
    "demo": Floor(
        "demo",
        (
            Utterance("chair", "the sitting is open"),
            Utterance("delegate", "thank you chair"),
            Utterance("chair", "the sitting is closed"),
        ),
    ),
}

LEXICON: dict[str, dict[str, str]] = {
    "nl": {"the": "de", "sitting": "zitting", "open": "geopend", "closed": "gesloten", "thank": "dank"},
    "sv": {"the": "det", "sitting": "sammanträdet", "open": "öppnat", "closed": "avslutat", "thank": "tack"},
}

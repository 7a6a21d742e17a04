import logging
from datetime import timedelta

from .srt import Cue, parse

log = logging.getLogger(__name__)


def overlapping(cues: list[Cue]) -> list[tuple[Cue, Cue]]:
    return [(a, b) for a, b in zip(cues, cues[1:]) if a.end > b.start]


def shift_episode(title: str, text: str, by: timedelta) -> list[Cue]:
    cues = [cue >> by for cue in parse(text)]
    for first, second in overlapping(cues):
        log.warning("%s: %r runs into %r", title, first.text, second.text)
    return cues

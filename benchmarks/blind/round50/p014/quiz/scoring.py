from __future__ import annotations

import difflib
from dataclasses import asdict, dataclass

from quiz.events import notify

ANSWERS = {
    "q1": "photosynthesis",
    "q2": "the mitochondrion",
    "q3": "osmosis",
}


@dataclass(frozen=True)
class Attempt:
    learner: str
    answers: dict[str, str]


@dataclass(frozen=True)
class Score:
    learner: str
    points: float
    of: int


def similarity(given: str, wanted: str) -> float:
    return difflib.SequenceMatcher(None, given.lower().strip(), wanted).ratio()


def score(attempt: Attempt) -> Score:
    points = 0.0
    for question, wanted in ANSWERS.items():
        close = similarity(attempt.answers.get(question, ""), wanted)
        if close > 0.8:
            points += 1
        elif close > 0.6:
            points += 0.5
    result = Score(attempt.learner, points, len(ANSWERS))
    notify("attempt.scored", **asdict(result))
    return result

from typing import Iterator, Tuple

WEIGHTS = {
    "great": 2, "good": 1, "fine": 1, "lovely": 2, "fast": 1, "sturdy": 1,
    "slow": -1, "poor": -2, "broken": -3, "noisy": -1, "late": -1, "awful": -3,
}
NEGATION = {"not", "never", "hardly"}

REVIEWS = [
    "great lamp, fast delivery", "not good, the switch was broken", "lovely colour but a noisy fan",
    "arrived late and poor packaging", "sturdy, fine, good value", "hardly great", "never slow, never noisy",
    "awful smell, awful finish", "a lamp is a lamp", "good light, lovely shade, late by a day",
]


def weighted(text: str) -> Iterator[Tuple[str, int]]:
    sign = 1
    for word in text.replace(",", " ").lower().split():
        if word in NEGATION:
            sign = -1
        elif word in WEIGHTS:
            yield word, sign * WEIGHTS[word]
            sign = 1


def score(text: str) -> int:
    return sum(weight for _, weight in weighted(text))

from .stats import timed

WEIGHTS = {"free": 3, "winner": 5, "invoice": 1}


def warm(_worker: int) -> bool:
    return bool(WEIGHTS)


def score(text: str) -> int:
    with timed("score"):
        return sum(WEIGHTS.get(word, 0) for word in text.split())

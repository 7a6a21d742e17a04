from dataclasses import dataclass
from random import Random


@dataclass(frozen=True)
class Fold:
    name: str
    truth: tuple[int, ...]
    guess: tuple[int, ...]


def make_folds(k: int, size: int = 200) -> list[Fold]:
    folds = []
    for i in range(k):
        rng = Random(i)
        truth = tuple(rng.randint(0, 1) for _ in range(size))
        guess = tuple(t if rng.random() < 0.8 else 1 - t for t in truth)
        folds.append(Fold(f"fold{i}", truth, guess))
    return folds

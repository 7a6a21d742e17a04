import random


def synth(count: int) -> list[tuple[int, float]]:
    rng = random.Random(7)
    return [(n, rng.random() * 1000) for n in range(count)]


def risk(amount: float) -> float:
    return min(1.0, amount / 900.0)

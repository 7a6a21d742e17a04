import random

from .metrics import timed

DIM = 16


def vector(key: str) -> list:
    rng = random.Random(key)
    return [rng.gauss(0, 1) for _ in range(DIM)]


def dot(a, b) -> float:
    return sum(x * y for x, y in zip(a, b))


@timed("candidates")
def candidates(user: str, pool_size: int = 60) -> list:
    rng = random.Random(f"cand:{user}")
    return rng.sample([f"post-{i}" for i in range(500)], pool_size)


def rank(task) -> tuple:
    user, k = task
    taste = vector(user)
    scored = ((dot(taste, vector(post)), post) for post in candidates(user))
    return user, [post for _, post in sorted(scored, reverse=True)[:k]]

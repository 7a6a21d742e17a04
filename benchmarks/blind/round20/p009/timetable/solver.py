"""One attempt = one seed. Hill climbing is enough for a small school."""
import logging
import random

from .model import LESSONS, SLOTS, clashes

log = logging.getLogger(__name__)


def attempt(seed: int, steps: int = 400) -> tuple[int, int]:
    rng = random.Random(seed)
    plan = {lesson: rng.choice(SLOTS) for lesson in LESSONS}
    best = clashes(plan)
    for _ in range(steps):
        if not best:
            break
        lesson = rng.choice(LESSONS)
        before, plan[lesson] = plan[lesson], rng.choice(SLOTS)
        if (now := clashes(plan)) <= best:
            best = now
        else:
            plan[lesson] = before
    log.info("seed %d ends with %d clashes", seed, best)
    return best, seed

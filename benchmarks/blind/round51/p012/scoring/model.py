from __future__ import annotations

import math
import random

import structlog
from attrs import asdict, frozen

log = structlog.get_logger()


@frozen
class Applicant:
    key: str
    income: float
    debt: float
    years: int


@frozen
class Score:
    key: str
    value: float
    band: str


def sample(count: int, seed: int = 7) -> list[Applicant]:
    rng = random.Random(seed)
    return [
        Applicant(f"A{n:03}", rng.uniform(1_500, 9_000), rng.uniform(0, 40_000), rng.randrange(0, 30))
        for n in range(count)
    ]


def score_one(applicant: Applicant) -> Score:
    raw = 0.0004 * applicant.income - 0.00006 * applicant.debt + 0.08 * applicant.years - 1
    value = 1 / (1 + math.exp(-raw))
    band = "low" if value < 0.4 else "middle" if value < 0.75 else "high"
    return Score(applicant.key, round(value, 3), band)


def score_batch(batch: list[Applicant]) -> list[Score]:
    with structlog.contextvars.bound_contextvars(batch=batch[0].key):
        scores = [score_one(applicant) for applicant in batch]
        for score in scores:
            log.debug("scored", **asdict(score))
        log.info("batch done", size=len(scores))
        return scores

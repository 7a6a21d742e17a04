import math
import os

from pydantic import BaseModel

from .audit import record


class Applicant(BaseModel):
    name: str
    income: float
    debts: float = 0.0


class Decision(BaseModel):
    name: str
    score: float
    granted: bool
    worker: int


def decide(applicant: Applicant, audit_url: str) -> Decision:
    ratio = applicant.debts / max(applicant.income, 1.0)
    score = 1 / (1 + math.exp(4 * (ratio - 0.5)))
    decision = Decision(name=applicant.name, score=round(score, 3), granted=score > 0.5, worker=os.getpid())
    record(audit_url, decision.model_dump())
    return decision

"""Judges, registered by name; each streams verdicts to a reporter."""
from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Final

from .model import Outcome, Sample, Verdict
from .reporters import Reporter

Judge = Callable[[Iterable[Sample], Reporter], int]
JUDGES: Final[dict[str, Judge]] = {}


def judge(fn: Callable[[Sample], Outcome]) -> Callable[[Sample], Outcome]:
    name = fn.__name__.removesuffix("_judge")

    def stream(samples: Iterable[Sample], report: Reporter) -> int:
        n = 0
        for s in samples:
            report(Verdict(s.uid, name, fn(s)))
            n += 1
        return n

    JUDGES[name] = stream
    return fn


@judge
def exact_judge(s: Sample) -> Outcome:
    match s:
        case Sample(answer=None):
            return Outcome.SKIP
        case Sample(expected=e, answer=a) if a == e:
            return Outcome.PASS
        case _:
            return Outcome.FAIL


@judge
def contains_judge(s: Sample) -> Outcome:
    if s.answer is None:
        return Outcome.SKIP
    return Outcome.PASS if s.expected in s.answer else Outcome.FAIL

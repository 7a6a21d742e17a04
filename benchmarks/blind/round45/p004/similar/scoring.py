from __future__ import annotations

from collections import Counter
from math import sqrt
from typing import Sequence

from joblib import Parallel, delayed

from . import progress

Vector = Counter


def shingles(text: str, size: int = 3) -> Vector:
    return Counter(text[i:i + size] for i in range(len(text) - size + 1))


def cosine(a: Vector, b: Vector) -> float:
    dot = sum(a[key] * b[key] for key in a.keys() & b.keys())
    norm = sqrt(sum(v * v for v in a.values())) * sqrt(sum(v * v for v in b.values()))
    return dot / norm if norm else 0.0


def score_chunk(query: str, chunk: Sequence[tuple[int, str]]) -> list[tuple[float, int]]:
    wanted = shingles(query)
    scores = [(cosine(wanted, shingles(text)), number) for number, text in chunk]
    progress.report("scored", articles=len(chunk))
    return scores


def best(query: str, articles: dict[int, str], *, jobs: int, top: int = 3) -> list[tuple[float, int]]:
    items = list(articles.items())
    chunks = [items[i::jobs] for i in range(jobs)]
    progress.report("split", chunks=len(chunks))
    parts = Parallel(n_jobs=jobs, timeout=6)(delayed(score_chunk)(query, chunk) for chunk in chunks)
    return sorted((score for part in parts for score in part), reverse=True)[:top]

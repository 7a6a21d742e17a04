from __future__ import annotations

import math
import random
from typing import NamedTuple

from loguru import logger

from .settings import Book


class Quote(NamedTuple):
    book: str
    value: float
    error: float


def price(book: Book, paths: int, rate: float = 0.02, maturity: float = 1.0) -> Quote:
    rng = random.Random(book.seed)
    drift = (rate - book.volatility**2 / 2) * maturity
    width = book.volatility * math.sqrt(maturity)
    payoffs = [
        max(book.spot * math.exp(drift + width * rng.gauss(0, 1)) - book.strike, 0.0)
        for _ in range(paths)
    ]
    mean = sum(payoffs) / paths
    variance = sum((p - mean) ** 2 for p in payoffs) / paths
    discount = math.exp(-rate * maturity)
    quote = Quote(book.name, discount * mean, discount * math.sqrt(variance / paths))
    logger.info("{} priced at {:.4f} +/- {:.4f}", *quote)
    return quote

"""Monte Carlo valuation; runs in worker processes."""
from __future__ import annotations

import logging
import math
import random
from dataclasses import dataclass

from .config import get_settings
from .ticks import get_ticks

log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Valuation:
    symbol: str
    price: float
    error: float


def prepare_worker(level: int) -> None:
    logging.basicConfig(level=level, force=True)
    get_settings.cache_clear()
    random.seed(get_settings().seed)


def value(symbol: str, spot: float, strike: float) -> Valuation:
    settings = get_settings()
    ticks = get_ticks()
    payoffs: list[float] = []
    for path in range(1, settings.paths + 1):
        terminal = spot * math.exp(-0.02 + 0.2 * random.gauss(0, 1))
        payoffs.append(max(terminal - strike, 0.0))
        if path % 200 == 0:
            ticks.tick(symbol, path / settings.paths, kind="progress")
    mean = sum(payoffs) / len(payoffs)
    spread = math.sqrt(sum((p - mean) ** 2 for p in payoffs) / len(payoffs))
    return Valuation(symbol, round(mean, 4), round(spread / math.sqrt(len(payoffs)), 4))

from __future__ import annotations

import math
import random
from dataclasses import dataclass

from .wire import Quote, quote_outlet


@dataclass(frozen=True, slots=True)
class Instrument:
    symbol: str
    spot: float
    strike: float
    volatility: float
    years: float = 0.5

    def simulate(self, paths: int) -> float:
        generator = random.Random(self.symbol)
        drift = -0.5 * self.volatility**2 * self.years
        scale = self.volatility * math.sqrt(self.years)
        total = 0.0
        for _ in range(paths):
            final = self.spot * math.exp(drift + scale * generator.gauss(0.0, 1.0))
            total += max(final - self.strike, 0.0)
        return total / paths


def price(instrument: Instrument, paths: int, endpoint: str) -> None:
    fair = instrument.simulate(paths)
    quote = Quote(symbol=instrument.symbol, bid=round(fair * 0.99, 4), ask=round(fair * 1.01, 4))
    with quote_outlet(endpoint) as outlet:
        outlet.send_json(quote)

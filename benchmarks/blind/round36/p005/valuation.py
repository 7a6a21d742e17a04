"""Runs in the pool: valuation of one position."""
import logging
import random
from typing import NamedTuple

from lazypirate import LazyPirateClient, ServerUnavailable

_client = None


class Valuation(NamedTuple):
    symbol: str
    spot: float | None
    value: float | None
    error: float | None


def init_worker(client: LazyPirateClient, level: int) -> None:
    global _client
    logging.getLogger().setLevel(level)
    client.reconnect()
    _client = client


def value_position(symbol: str, paths: int = 4000) -> Valuation:
    try:
        spot = _client.request("quote", symbol)
    except ServerUnavailable:
        return Valuation(symbol, None, None, None)
    rng = random.Random(symbol)
    draws = [max(spot * rng.gauss(1.0, 0.05) - spot, 0.0) for _ in range(paths)]
    mean = sum(draws) / paths
    spread = (sum((d - mean) ** 2 for d in draws) / paths) ** 0.5
    return Valuation(symbol, spot, mean, spread / paths ** 0.5)

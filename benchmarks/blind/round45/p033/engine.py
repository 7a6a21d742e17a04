"""Monte Carlo engine: batches are spread over processes with joblib."""

import math
import random

from joblib import Parallel, delayed, parallel_config

from models import BatchResult, Contract, Kind
from telemetry import emit, timed


def payoff(contract: Contract, rng: random.Random) -> float:
    drift = (contract.rate - contract.volatility**2 / 2) * contract.dt
    noise = contract.volatility * math.sqrt(contract.dt)
    price, running = contract.spot, 0.0
    for _ in range(contract.steps):
        price *= math.exp(drift + noise * rng.gauss(0, 1))
        running += price
    level = running / contract.steps if contract.kind is Kind.asian else price
    return max(level - contract.strike, 0.0) * math.exp(-contract.rate * contract.years)


def run_batch(contract: Contract, batch: int, paths: int) -> BatchResult:
    rng = random.Random(1000 + batch)
    with timed("batch", batch=batch, paths=paths):
        values = [payoff(contract, rng) for _ in range(paths)]
    return BatchResult(
        batch=batch, paths=paths, total=sum(values), squares=sum(v * v for v in values)
    )


def price(contract: Contract, paths: int, batches: int) -> tuple[float, float]:
    share = paths // batches
    emit("start", kind=contract.kind.value, paths=paths)
    with parallel_config(backend="multiprocessing", n_jobs=2):
        results = Parallel(timeout=6)(
            delayed(run_batch)(contract, number, share) for number in range(batches)
        )
    count = sum(result.paths for result in results)
    mean = sum(result.total for result in results) / count
    variance = sum(result.squares for result in results) / count - mean**2
    emit("end", price=round(mean, 4))
    return mean, math.sqrt(variance / count)

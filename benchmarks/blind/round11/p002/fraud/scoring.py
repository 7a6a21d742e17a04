from concurrent.futures import ProcessPoolExecutor

from . import events
from .features import risk


def score_one(row: tuple[int, float]) -> float:
    ident, amount = row
    value = risk(amount)
    if value > 0.8:
        events.emit(f"suspicious {ident} {value:.2f}")
    return value


def score_all(rows, address: str, workers: int = 2) -> list[float]:
    with ProcessPoolExecutor(workers, initializer=events.setup, initargs=(address,)) as pool:
        return list(pool.map(score_one, rows))

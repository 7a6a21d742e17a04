from concurrent.futures import ProcessPoolExecutor

from .injector import injector

RATES = {"hosting": 12, "support": 30}


def make_invoice(number: int) -> int:
    total = sum(rate * (number + 1) for rate in RATES.values())
    injector["ledger"].post(f"customer-{number}", total)
    return total


def run_batch(count: int, workers: int) -> list[int]:
    injector["ledger"].post("opening", 0)
    with ProcessPoolExecutor(max_workers=workers) as executor:
        return list(executor.map(make_invoice, range(count)))

from functools import partial
from multiprocessing import Process, SimpleQueue

from .client import LedgerClient


def settle(client: LedgerClient, cards: list[str], results) -> None:
    total = sum(client.balance(c) or 0 for c in cards)
    results.put((cards[0], total))


def run_settlement(endpoint: str, cards: list[str], grace: float) -> list[tuple[str, int]]:
    results = SimpleQueue()
    client = LedgerClient(endpoint)
    job = partial(settle, client, results=results)
    procs = [Process(target=job, args=([card],)) for card in cards]
    for p in procs:
        p.start()
    for p in procs:
        p.join(grace)
        if p.is_alive():
            p.kill()
    found = []
    while not results.empty():
        found.append(results.get())
    return found

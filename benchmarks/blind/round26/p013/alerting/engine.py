import multiprocessing
from functools import partial

from .rules import Subscriber, evaluate, load_levels


def evaluate_all(subscribers: list[Subscriber], processes: int = 2) -> list[str]:
    levels = load_levels()
    check = partial(evaluate, levels=levels)
    with multiprocessing.Pool(processes) as pool:
        pending = pool.map_async(check, subscribers, chunksize=3)
        try:
            texts = pending.get(timeout=5)
        except multiprocessing.TimeoutError:
            return []
    return [text for text in texts if text]

import multiprocessing.pool
from typing import Iterable

from .message import Message
from .strategies import StrategySelector


class Dispatcher:
    def __init__(self, selector: StrategySelector, workers: int = 2):
        self._selector = selector
        self._workers = workers

    def dispatch(self, message: Message) -> int:
        return self._selector.select(message).deliver(message)

    def dispatch_many(self, messages: Iterable[Message]) -> int:
        with multiprocessing.pool.Pool(self._workers) as pool:
            return sum(pool.map_async(self.dispatch, messages, chunksize=2).get(timeout=4))

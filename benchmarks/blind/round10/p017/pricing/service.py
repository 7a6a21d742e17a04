import asyncio
from concurrent.futures import ProcessPoolExecutor
from typing import List, Sequence

from . import links
from .valuation import value


class PriceService:
    def __init__(self, workers: int = 2) -> None:
        self.workers = workers

    async def __aenter__(self) -> "PriceService":
        self.feed = links.publisher()
        await self.feed.send_string("up")
        self.pool = ProcessPoolExecutor(self.workers)
        return self

    async def __aexit__(self, *exc: object) -> None:
        self.pool.shutdown()
        await self.feed.send_string("down")
        self.feed.close()

    async def value_all(self, spots: Sequence[float]) -> List[float]:
        loop = asyncio.get_running_loop()
        jobs = [loop.run_in_executor(self.pool, value, spot) for spot in spots]
        return list(await asyncio.gather(*jobs))

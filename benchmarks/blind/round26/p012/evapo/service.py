import asyncio
import logging
from concurrent.futures import ProcessPoolExecutor
from typing import Iterable

from .penman import Day, demand
from .publisher import DemandPublisher

log = logging.getLogger(__name__)


class DemandService:
    def __init__(self, publisher: DemandPublisher, workers: int = 2) -> None:
        self.publisher = publisher
        self.pool = ProcessPoolExecutor(workers)

    async def _one(self, day: Day) -> bool:
        loop = asyncio.get_running_loop()
        try:
            item = await asyncio.wait_for(loop.run_in_executor(self.pool, demand, day), 5)
        except ValueError as exc:
            log.warning("no demand for %s: %s", day.field, exc)
            await self.publisher.failure(day.field, str(exc))
            return False
        await self.publisher.demand(item)
        return True

    async def run(self, days: Iterable[Day]) -> int:
        return sum(await asyncio.gather(*map(self._one, days)))

    def close(self) -> None:
        self.pool.shutdown()

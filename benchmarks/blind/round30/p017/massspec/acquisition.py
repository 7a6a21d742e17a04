import asyncio
import logging
from concurrent.futures import ProcessPoolExecutor

from .peaks import Peak, acquire, load_method, pick

log = logging.getLogger(__name__)


class Acquisition:
    """Scans come in one by one; picking is done beside, on other cores."""

    def __init__(self, method: str, workers: int = 2) -> None:
        self.method = load_method(method)
        self.workers = workers

    async def run(self, scans: int) -> list[list[Peak]]:
        loop = asyncio.get_running_loop()
        jobs = []
        with ProcessPoolExecutor(self.workers) as pool:
            for number in range(scans):
                spectrum = acquire(self.method, number)
                jobs.append(loop.run_in_executor(pool, pick, self.method, spectrum))
                await asyncio.sleep(0.01)
            done = await asyncio.wait_for(asyncio.gather(*jobs), timeout=6)
        log.info("%d peaks in %d scans", sum(map(len, done)), scans)
        return done

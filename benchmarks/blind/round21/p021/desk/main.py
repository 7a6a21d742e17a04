from __future__ import annotations

import asyncio
import logging
from concurrent.futures import ProcessPoolExecutor
from itertools import islice

from .bus import MarketBus, current_bus, emit
from .model import Topic, walk
from .signals import crossover

log = logging.getLogger("desk")


async def session(desk: str, symbols: dict[str, float]) -> list[str]:
    bus = MarketBus(desk)
    current_bus.set(bus)
    log.info("bus on port %d", bus.port)
    loop = asyncio.get_running_loop()
    with ProcessPoolExecutor(max_workers=2) as workers:
        jobs = []
        for symbol, start in symbols.items():
            window = list(islice(walk(symbol, start), 20))
            emit(Topic.QUOTE, symbol=symbol, bid=window[-1].bid, ask=window[-1].ask)
            jobs.append(loop.run_in_executor(workers, crossover, window))
        sides = await asyncio.wait_for(asyncio.gather(*jobs), 6)
    emit(Topic.HALT)
    bus.shutdown()
    return [s.name for s in sides]


if __name__ == "__main__":
    logging.basicConfig(level=logging.INFO)
    print(asyncio.run(session("fx", {"EURUSD": 1.08, "USDJPY": 149.2})))

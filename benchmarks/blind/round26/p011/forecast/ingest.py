import logging
from concurrent.futures import ProcessPoolExecutor, as_completed
from concurrent.futures.process import BrokenProcessPool
from typing import List

from . import bus
from .grid import Summary, Tile, summarise
from .settings import Settings

log = logging.getLogger(__name__)


def ingest_tile(endpoint: str, tile: Tile) -> Summary:
    result = summarise(tile)
    bus.announce(endpoint, "tile.done", tile=tile.name, rain=result.rain_mm)
    return result


def run_cycle(settings: Settings, tiles: List[Tile]) -> List[Summary]:
    bus.announce(settings.events, "cycle.start", cycle=settings.cycle, tiles=len(tiles))
    done: List[Summary] = []
    with ProcessPoolExecutor(max_workers=settings.workers) as pool:
        jobs = {pool.submit(ingest_tile, settings.events, t): t for t in tiles}
        try:
            for job in as_completed(jobs, timeout=6):
                done.append(job.result())
        except (BrokenProcessPool, TimeoutError) as exc:
            log.error("cycle %s incomplete: %r", settings.cycle, exc)
    bus.announce(settings.events, "cycle.end", cycle=settings.cycle, done=len(done))
    return sorted(done)

import functools
import itertools
import logging
import multiprocessing
from multiprocessing.pool import Pool

from .gauss import Cell, CellResult, Source, run_cell
from .situation import SituationFeed

log = logging.getLogger("plume")


class Forecast:
    LIMIT = 0.002

    def __init__(self, feed: SituationFeed, wind: float) -> None:
        self.feed = feed
        self.wind = wind
        self.failed = 0

    def cells(self) -> list:
        return [Cell(x, y) for x, y in itertools.product((100.0, 300.0, 900.0), (-50.0, 0.0, 50.0))]

    def _on_cell(self, number: int, result: CellResult) -> None:
        level = "evacuate" if result.concentration > self.LIMIT else "watch"
        self.feed.post("cell", number=number, level=level, x=result.cell.x, y=result.cell.y)

    def _on_error(self, error: BaseException) -> None:
        self.failed += 1
        self.feed.post("error", text=str(error))

    def run(self, source: Source, pool: Pool) -> None:
        self.feed.post("start", wind=self.wind, rate=source.rate)
        jobs = []
        for number, cell in enumerate(self.cells()):
            jobs.append(
                pool.apply_async(
                    run_cell,
                    (source, cell, self.wind),
                    callback=functools.partial(self._on_cell, number),
                    error_callback=self._on_error,
                )
            )
        for job in jobs:
            job.wait(3)
        self.feed.post("end", cells=len(jobs), failed=self.failed)


def forecast(feed: SituationFeed, wind: float, workers: int = 2) -> Forecast:
    run = Forecast(feed, wind)
    with multiprocessing.Pool(workers) as pool:
        run.run(Source(rate=40.0, height=12.0), pool)
    return run

from __future__ import annotations

import logging
from collections import Counter
from concurrent.futures import ProcessPoolExecutor, as_completed
from typing import Iterator

from .config import RunConfig
from .progress import reporter
from .steps import MeanQuality, Read, TrimTail, kmers, simulate_lane

log = logging.getLogger(__name__)


def chunked(reads: list[Read], size: int) -> Iterator[list[Read]]:
    for start in range(0, len(reads), size):
        yield reads[start:start + size]


def process_chunk(config: RunConfig, reads: list[Read]) -> Counter[str]:
    progress = reporter(config.progress_url)
    for step in (TrimTail(), MeanQuality(config.min_quality)):
        reads = step.apply(reads)
        progress.tick(step.name, len(reads))
    return kmers(reads, config.kmer)


class LaneRunner:
    def __init__(self, config: RunConfig):
        self.config = config
        self.spectrum: Counter[str] = Counter()

    def run(self) -> Counter[str]:
        lane = simulate_lane(self.config.reads)
        progress = reporter(self.config.progress_url)
        progress.tick("loaded", len(lane))
        with ProcessPoolExecutor(self.config.workers) as pool:
            pending = [
                pool.submit(process_chunk, self.config, chunk)
                for chunk in chunked(lane, self.config.chunk)
            ]
            for future in as_completed(pending, timeout=8):
                self.spectrum.update(future.result())
                progress.tick("chunks")
        log.info("%s: %d distinct k-mers", self.config.run_id, len(self.spectrum))
        return self.spectrum

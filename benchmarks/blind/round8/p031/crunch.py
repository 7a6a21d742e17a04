from __future__ import annotations

import logging
import multiprocessing
import random
import tempfile

from kernels import smooth
from telemetry import Telemetry

log = logging.getLogger("crunch")


def main() -> None:
    logging.basicConfig(level=logging.INFO)
    rng = random.Random(7)
    rows = [[rng.random() for _ in range(size)] for size in (2, 8, 16, 4)]
    with tempfile.TemporaryDirectory() as folder:
        Telemetry.setup(f"ipc://{folder}/telemetry")
        with Telemetry.current().span("all"), multiprocessing.Pool(2) as pool:
            smoothed = pool.map(smooth, rows)
        log.info("%d rows, %d values", len(smoothed), sum(map(len, smoothed)))


if __name__ == "__main__":
    main()

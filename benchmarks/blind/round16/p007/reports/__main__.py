from __future__ import annotations

import multiprocessing as mp
import sys

from . import logs
from .sales import REGIONS, Sheet, render


def night_run(address: str, jobs: int) -> list[Sheet]:
    with mp.Pool(jobs) as pool:
        pending = pool.imap_unordered(render, REGIONS)
        return [pending.next(timeout=4) for _ in REGIONS]


def main(argv: list[str]) -> int:
    jobs = int(argv[1]) if len(argv) > 1 else 2
    with logs.Wall() as wall:
        logs.configure(wall.address)
        logs.log.info("night run begins")
        sheets = night_run(wall.address, jobs)
        logs.log.info("night run ends")
        for sheet in sorted(sheets):
            print(sheet.region, len(sheet.text))
    for line in wall.lines:
        print("wall:", line)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv))

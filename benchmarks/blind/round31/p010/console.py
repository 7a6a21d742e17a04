"""Radar console: detection runs in a process pool, plots leave from here."""

import argparse
import multiprocessing as mp
import time
from contextlib import closing

import zmq

from radar import PlotPublisher, SectorJob, detect
from tracker import Tracker


class ScanScheduler:
    def __init__(self, pool, publisher: PlotPublisher, sectors: int) -> None:
        self.pool = pool
        self.publisher = publisher
        self.sectors = sectors

    def scan(self, number: int) -> None:
        pending = [
            self.pool.apply_async(
                detect,
                (SectorJob(number, sector, 240, 5.5),),
                callback=self.publisher.publish,
                error_callback=self.publisher.failed,
            )
            for sector in range(self.sectors)
        ]
        deadline = time.monotonic() + 3
        for result in pending:
            result.wait(max(0.0, deadline - time.monotonic()))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--scans", type=int, default=2)
    parser.add_argument("--sectors", type=int, default=8)
    args = parser.parse_args()

    context = zmq.Context()
    with closing(Tracker(context)) as tracker, closing(
        PlotPublisher(context, tracker.endpoint)
    ) as publisher, mp.Pool(2, maxtasksperchild=4) as pool:
        scheduler = ScanScheduler(pool, publisher, args.sectors)
        for number in range(args.scans):
            scheduler.scan(number)
            print(f"scan {number}: {tracker.absorb()} plots")
        pool.close()
        pool.join()
    context.term()
    for sector, cells in sorted(tracker.tracks.items()):
        print(f"sector {sector:02d}: {cells}")


if __name__ == "__main__":
    main()

from __future__ import annotations

import argparse
import multiprocessing as mp
import time

from . import calibrant, peaks
from .settings import Settings


def quantify(settings: Settings, scans: int, processes: int) -> list[tuple[int, int, float]]:
    first = peaks.synthetic_scan(0, settings)
    lock = peaks.find_lock_mass(first, settings)
    if lock is None:
        raise SystemExit("no lock mass in the first scan; check the tune file")
    offset = calibrant.connect(settings).observed(0, lock)
    print(f"initial offset {offset:+.2f} ppm")

    pool = mp.Pool(processes, initializer=calibrant.connect, initargs=(settings,))
    try:
        jobs = [(n, settings) for n in range(1, scans + 1)]
        return pool.map_async(peaks.pick, jobs, chunksize=4).get(timeout=6)
    finally:
        pool.close()
        pool.join()


def main() -> None:
    parser = argparse.ArgumentParser(prog="msquant")
    parser.add_argument("--scans", type=int, default=24)
    parser.add_argument("--processes", type=int, default=2)
    args = parser.parse_args()

    settings = Settings.load()
    drift = calibrant.DriftLog(settings)
    drift.start()
    settings = settings._replace(endpoint=drift.endpoint)
    results = quantify(settings, args.scans, args.processes)
    time.sleep(0.2)
    print(f"{len(results)} scans, {sum(r[1] for r in results)} peaks")
    print(f"median drift {drift.finish():+.2f} ppm of {len(drift.ppm)} records")


if __name__ == "__main__":
    main()

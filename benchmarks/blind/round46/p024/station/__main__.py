import argparse
import logging
from concurrent.futures import ProcessPoolExecutor, TimeoutError, as_completed

from . import uplink
from .base import BaseStation
from .stats import digest


def crunch(pool, days):
    jobs = {pool.submit(digest, day): day for day in range(days)}
    rows = []
    try:
        for job in as_completed(jobs, timeout=6):
            rows.append(job.result())
    except TimeoutError:
        for process in list(pool._processes.values()):
            process.kill()
    return sorted(rows, key=lambda row: row["day"])


def main():
    parser = argparse.ArgumentParser(prog="station")
    parser.add_argument("--days", type=int, default=3)
    parser.add_argument("--workers", type=int, default=2)
    options = parser.parse_args()
    logging.basicConfig(level=logging.INFO)

    with BaseStation() as base:
        uplink.connect(base.url)
        uplink.report("station", state="up")
        with ProcessPoolExecutor(options.workers, initializer=uplink.connect, initargs=(base.url,)) as pool:
            rows = crunch(pool, options.days)
        uplink.report("station", state="down")
        uplink.disconnect()
    for row in rows:
        print("day {day}: {low:5.1f} .. {high:5.1f} C, {rain} mm".format(**row))
    print("base has", len(base.received), "reports")


if __name__ == "__main__":
    main()

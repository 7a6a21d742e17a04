import argparse
import concurrent.futures as cf
import logging
import time

from . import densitometer, logsetup
from .stand import ControlStand


def main():
    parser = argparse.ArgumentParser(prog="pressroom")
    parser.add_argument("--sheets", type=int, default=8)
    parser.add_argument("--job", default="leaflet 4711")
    args = parser.parse_args()

    stand = ControlStand()
    stand.start()
    logsetup.configure(stand.endpoint)
    logging.info("make-ready for %s", args.job)
    logging.getLogger(logsetup.AUDIT).info("job %s opened", args.job)

    sheets = [densitometer.Sheet(n, seed=100 + n) for n in range(1, args.sheets + 1)]
    with cf.ProcessPoolExecutor(
        max_workers=2, initializer=logsetup.configure_worker, initargs=(stand.endpoint,)
    ) as pool:
        readings = list(pool.map(densitometer.measure, sheets, timeout=5))
    accepted = sum(reading.accepted for reading in readings)
    logging.getLogger(logsetup.AUDIT).info("job %s: %d of %d good", args.job, accepted, len(readings))
    logsetup.shutdown()
    time.sleep(0.4)
    stand.closing.set()
    stand.join(2)
    for entry in stand.entries:
        print("{process:22} {logger:24} {text}".format(**entry))


if __name__ == "__main__":
    main()

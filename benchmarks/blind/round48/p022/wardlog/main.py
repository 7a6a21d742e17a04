import argparse
import json
import logging
import logging.config
import multiprocessing
import os
import time

from wardlog.trail import Trail
from wardlog.ward import run_ward


def configure(path):
    with open(path, encoding="utf-8") as stream:
        logging.config.dictConfig(json.load(stream))


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--settings", default="logging.json")
    parser.add_argument("--wards", type=int, default=2)
    args = parser.parse_args()

    trail = Trail()
    trail.start()
    os.environ["WARDLOG_AUDIT"] = trail.address
    configure(args.settings)

    audit = logging.getLogger("wardlog.audit")
    audit.info("shift begins with %d wards", args.wards)

    shifts = [
        multiprocessing.Process(target=run_ward, name=f"ward-{n}", args=(f"W{n}", 3 + n, n))
        for n in range(args.wards)
    ]
    for shift in shifts:
        shift.start()
    for shift in shifts:
        shift.join(3)
        if shift.exitcode is None:
            logging.warning("%s overran the shift", shift.name)
            shift.kill()
            shift.join()
    audit.info("shift ends")
    time.sleep(0.3)

    trail.finish()
    for process, count in sorted(trail.by_process.items()):
        print(f"{process:14} {count} audit entries")


if __name__ == "__main__":
    main()

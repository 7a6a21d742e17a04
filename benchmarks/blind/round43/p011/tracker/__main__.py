import argparse
import logging.config
import random
import time

from .audit import Archive
from .crew import in_parallel
from .stations import Accession, Aliquoter, Sample


def configure(address: str) -> None:
    logging.config.dictConfig({
        "version": 1,
        "handlers": {
            "audit": {"()": "tracker.audit.AuditHandler", "address": address},
            "console": {"class": "logging.StreamHandler", "level": "WARNING"},
        },
        "loggers": {"tracker": {"level": "INFO", "handlers": ["audit", "console"]}},
    })


def main() -> None:
    parser = argparse.ArgumentParser(prog="tracker")
    parser.add_argument("--samples", type=int, default=9)
    parser.add_argument("--operator", default="mhl")
    args = parser.parse_args()

    archive = Archive()
    configure(archive.address)
    rng = random.Random(2)
    rack = [Sample(f"S{n:05}", rng.choice((120, 350, 480, 900))) for n in range(args.samples)]

    rack = Accession(args.operator)(rack)
    rack = in_parallel(Aliquoter(args.operator), rack, width=2)

    time.sleep(0.4)
    archive.close()
    for sample in rack:
        print(sample.barcode, sample.state.value, len(sample.children))
    by_station = sorted({entry["station"] for entry in archive.entries})
    print(f"archive: {len(archive.entries)} entries of {by_station}")


if __name__ == "__main__":
    main()

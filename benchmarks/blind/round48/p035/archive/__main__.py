import argparse
import collections
import multiprocessing as mp
import sys

from .auditor import Auditor
from .ingest import audit, ingest
from .model import sample_studies


def cmd_ingest(options):
    with Auditor() as auditor:
        audit("opened", jobs=options.jobs)
        with mp.Pool(options.jobs) as pool:
            result = pool.map_async(ingest, sample_studies(options.count), chunksize=2)
            try:
                receipts = result.get(timeout=2.5)
            except mp.TimeoutError:
                print("ingest timed out", file=sys.stderr)
                receipts = []
            else:
                pool.close()
                pool.join()
        audit("closed", stored=len(receipts))
    tally = collections.Counter(entry["event"] for entry in auditor.entries)
    print(", ".join(f"{event}: {count}" for event, count in sorted(tally.items())))
    return 0


def cmd_list(options):
    for study in sample_studies(options.count):
        print(study.uid, study.modality.value, study.taken)
    return 0


def main(argv=None):
    parser = argparse.ArgumentParser(prog="archive")
    commands = parser.add_subparsers(required=True)
    ingest_parser = commands.add_parser("ingest")
    ingest_parser.add_argument("--jobs", type=int, default=2)
    ingest_parser.add_argument("--count", type=int, default=6)
    ingest_parser.set_defaults(run=cmd_ingest)
    list_parser = commands.add_parser("list")
    list_parser.add_argument("--count", type=int, default=6)
    list_parser.set_defaults(run=cmd_list)
    options = parser.parse_args(argv)
    return options.run(options)


if __name__ == "__main__":
    sys.exit(main())

import argparse
import logging

from billing.batch import run_batch
from billing.wiring import wire


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--count", type=int, default=4)
    parser.add_argument("--workers", type=int, default=2)
    args = parser.parse_args()
    logging.basicConfig(level=logging.WARNING)
    wire()
    totals = run_batch(args.count, args.workers)
    print(f"{len(totals)} invoices, {sum(totals)} in all")


if __name__ == "__main__":
    main()

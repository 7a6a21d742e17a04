"""Monthly telephone billing run: rates usage in parallel and posts to the ledger."""
from __future__ import annotations

import argparse
import itertools

import zmq

from ledger import CycleClosed, open_ledger
from rating import Usage, collect, rate_in_process


def batches(usages: list[Usage], size: int) -> list[list[Usage]]:
    it = iter(usages)
    return list(iter(lambda: list(itertools.islice(it, size)), []))


def main(argv: list[str] | None = None) -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--cycle", required=True)
    parser.add_argument("--batch-size", type=int, default=2)
    options = parser.parse_args(argv)
    usages = [Usage("A-100", 120), Usage("A-101", 640), Usage("A-102", 15), Usage("A-103", 901)]
    with open_ledger(zmq.Context()) as ledger:
        pids = [rate_in_process(b, ledger.post) for b in batches(usages, options.batch_size)]
        statuses = collect(pids)
        ledger.post(CycleClosed(options.cycle))
    print(options.cycle, statuses, ledger.posted)


if __name__ == "__main__":
    main()

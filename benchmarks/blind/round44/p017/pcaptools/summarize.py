"""Byte totals per source over a capture ring."""
from __future__ import annotations

import argparse
import logging
from collections import Counter

from . import flows, jobs, timing


def main(argv: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="pcap-summarize", description=__doc__)
    parser.add_argument("--packets", type=int, default=300)
    parser.add_argument("--timings", default="tcp://127.0.0.1:*", metavar="ENDPOINT")
    options = parser.parse_args(argv)
    logging.basicConfig(level=logging.INFO, format="%(levelname).1s %(message)s")

    timing.feed.enable(options.timings)
    try:
        with jobs.archive(options.packets) as paths:
            total = flows.merge(jobs.per_file(flows.flows_of, paths))
    finally:
        timing.feed.disable()

    by_source: Counter[str] = Counter()
    for (src, _dst, _port), size in total.items():
        by_source[src] += size
    for src, size in by_source.most_common():
        print(f"{src:<16}{size:>10}")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())

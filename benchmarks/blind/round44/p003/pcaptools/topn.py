"""Largest flows of the newest ring file; a single pass, no workers."""
from __future__ import annotations

import argparse

from . import flows, jobs, timing


def main(argv: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="pcap-topn", description=__doc__)
    parser.add_argument("--packets", type=int, default=300)
    parser.add_argument("-n", type=int, default=5)
    options = parser.parse_args(argv)

    timing.feed.enable("tcp://127.0.0.1:*")
    with jobs.archive(options.packets) as paths:
        newest = flows.flows_of(paths[-1])
    timing.feed.disable()
    for (src, dst, port), size in newest.most_common(options.n):
        print(f"{src} -> {dst}:{port} {size}")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())

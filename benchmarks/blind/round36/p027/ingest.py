#!/usr/bin/env python3
"""Reads records from a feed, parses them in processes, forwards the valid ones."""
import argparse
import asyncio
import sys

from pipeline import app


def main(argv=None) -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--records", type=int, default=25)
    parser.add_argument("--batch", type=int, default=8)
    args = parser.parse_args(argv)
    counts = asyncio.run(app.run(args.records, args.batch))
    print(" ".join(f"{k}={v}" for k, v in sorted(counts.items())))
    return 0


if __name__ == "__main__":
    sys.exit(main())

import argparse
import logging

from tides.service import run

parser = argparse.ArgumentParser(description="harbour tide gauge")
parser.add_argument("--seconds", type=float, default=0.5)
parser.add_argument("-v", "--verbose", action="store_true")

if __name__ == "__main__":
    args = parser.parse_args()
    logging.basicConfig(level=logging.INFO if args.verbose else logging.WARNING)
    print(*run(args.seconds), sep=" > ")

import argparse
import sys

from thumbs.logconf import setup_logging, teardown_logging
from thumbs.work import process_all


def main(argv: list[str]) -> int:
    parser = argparse.ArgumentParser()
    parser.add_argument("--procs", type=int, default=1)
    parser.add_argument("images", nargs="+")
    args = parser.parse_args(argv)
    setup_logging()
    try:
        sizes = process_all(args.images, args.procs)
        print({name: size for name, size in zip(args.images, sizes)})
    finally:
        teardown_logging()
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

import argparse
import logging
import sys

from etl.config import EtlConfig
from etl.pipeline import Pipeline


def main(argv: list[str]) -> int:
    parser = argparse.ArgumentParser(prog="run_etl")
    parser.add_argument("--stages", default="normalise")
    parser.add_argument("--batch", type=int, default=3)
    args = parser.parse_args(argv)
    logging.basicConfig(level=logging.INFO, format="%(processName)s %(message)s")
    config = EtlConfig(stages=args.stages.split(","), batch=args.batch)
    with Pipeline(config) as pipeline:
        return pipeline.execute()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

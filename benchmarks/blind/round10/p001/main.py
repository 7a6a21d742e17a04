"""Resize pictures in a pool, with timings published for the dashboard."""
import argparse
import logging
from multiprocessing import Pool

from imgsvc import metrics
from imgsvc.config import Settings
from imgsvc.jobs import plan, resize


def parse() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--pictures", type=int, default=4)
    return parser.parse_args()


def main() -> None:
    logging.basicConfig(level=logging.INFO)
    args = parse()
    settings = Settings(workers=args.workers)
    metrics.configure(settings)
    jobs = list(plan(args.pictures))
    with Pool(settings.workers) as pool:
        sizes = pool.map(resize, jobs)
    metrics.count("batch.done", len(sizes))
    logging.info("resized %d pictures, %d bytes", len(jobs), sum(sizes))
    metrics.shutdown()


if __name__ == "__main__":
    main()

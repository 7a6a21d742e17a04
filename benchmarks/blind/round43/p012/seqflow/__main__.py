import argparse
import logging
import shutil
import time

from .config import RunConfig
from .progress import Display
from .runner import LaneRunner


def main() -> int:
    parser = argparse.ArgumentParser(prog="seqflow")
    parser.add_argument("--run-id", default="NB551_0042")
    parser.add_argument("--reads", type=int, default=240)
    parser.add_argument("--workers", type=int, default=2)
    args = parser.parse_args()
    logging.basicConfig(level=logging.INFO, format="%(levelname)s %(name)s %(message)s")

    config = RunConfig(args.run_id, reads=args.reads, workers=args.workers)
    display = Display(config.progress_url)
    display.start()
    try:
        spectrum = LaneRunner(config).run()
        time.sleep(0.3)
    finally:
        display.halt()
        shutil.rmtree(config.scratch, ignore_errors=True)
    print("top", spectrum.most_common(3))
    print("display", dict(display.counts))
    return 0


if __name__ == "__main__":
    raise SystemExit(main())

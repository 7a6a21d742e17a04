import argparse
import logging

from media.jobs import make_jobs
from media.settings import Settings
from media.workers import ResizeWorker
from media.wire import current_wires, collect


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--sizes", type=lambda s: [int(n) for n in s.split(",")], default=[64])
    args = parser.parse_args()
    logging.basicConfig(level=logging.INFO, format="%(processName)s %(message)s")
    settings = Settings()
    with collect(settings.results_url) as results:
        with current_wires(settings).borrow() as wire:
            wire.tell("session", {"sizes": args.sizes})
        workers = [ResizeWorker(settings, size, make_jobs(3)) for size in args.sizes]
        for worker in workers:
            worker.start()
        for worker in workers:
            worker.join(3)
        logging.info("%d results", len(list(results)))
        current_wires(settings).dispose()


if __name__ == "__main__":
    main()

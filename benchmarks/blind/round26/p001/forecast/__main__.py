import argparse
import logging
import time

from . import bus
from .dashboard import Dashboard
from .grid import fabricate
from .ingest import run_cycle
from .settings import Settings


def main() -> None:
    ap = argparse.ArgumentParser(prog="forecast")
    ap.add_argument("--tiles", type=int, default=4)
    opts = ap.parse_args()
    logging.basicConfig(level=logging.INFO, format="%(levelname)s %(message)s")

    settings = Settings()
    board = Dashboard(settings.events)
    board.start()
    board.ready.wait(2)
    for s in run_cycle(settings, list(fabricate(settings.spool, opts.tiles))):
        logging.info("%s rain=%.2f frost=%s", s.name, s.rain_mm, s.frost)
    time.sleep(0.2)
    bus.shut(settings.events)
    board.stop()
    logging.info("events: %s", dict(board.seen))


if __name__ == "__main__":
    main()

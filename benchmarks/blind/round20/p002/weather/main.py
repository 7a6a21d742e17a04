import logging
import multiprocessing
import queue
import sys

from .archive import DailySummary, Station
from .config import Settings, parse_args
from .feed import DisplayFeed

log = logging.getLogger("weather")


def main(argv=None) -> int:
    args = parse_args(argv)
    logging.basicConfig(level=logging.WARNING if args.quiet else logging.INFO)
    settings = Settings.load(args.config)
    feed = DisplayFeed(settings.host)
    log.info("%s publishes on port %d", settings.station, feed.port)
    station = Station(settings.station, feed)
    try:
        jobs = []
        outbox = multiprocessing.Queue()
        for day in range(settings.days):
            station.collect(day)
            jobs.append(DailySummary(station, day, outbox))
        for job in jobs:
            job.start()
        try:
            for _ in jobs:
                station.publish(outbox.get(timeout=settings.grace))
        except queue.Empty:
            log.error("a summary is missing")
        for job in jobs:
            job.join(settings.grace)
            if job.is_alive():
                job.kill()
    finally:
        feed.close()
    return 0


if __name__ == "__main__":
    sys.exit(main())

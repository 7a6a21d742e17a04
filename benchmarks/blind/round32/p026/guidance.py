import argparse
import logging
import multiprocessing

import feed
import settings
from survey import survey

log = logging.getLogger("guidance")


def run_round(pool, number):
    jobs = [(garage, number) for garage in settings.GARAGES]
    try:
        answers = pool.map_async(survey, jobs).get(timeout=3)
    except multiprocessing.TimeoutError:
        log.error("round %d: survey takes too long", number)
        return 0
    total = 0
    for garage, free, shown in answers:
        log.info("%-14s %5d free%s", garage, free, "" if shown else " (sign not updated)")
        total += free
    return total


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--rounds", type=int, default=1)
    options = parser.parse_args()
    logging.basicConfig(level=logging.INFO, format="%(name)s: %(message)s")

    reader = feed.FeedReader()
    feed.announce("system", state="starting", garages=len(settings.GARAGES))
    reader.pump(200)
    pool = multiprocessing.Pool(settings.POOL_SIZE)
    try:
        for number in range(options.rounds):
            total = run_round(pool, number)
            feed.announce("system", state="running", free=total)
            log.info("round %d: %d messages on the feed", number, reader.pump(200))
    finally:
        pool.terminate()
        reader.close()
    log.info("last state: %s", reader.last)


if __name__ == "__main__":
    main()

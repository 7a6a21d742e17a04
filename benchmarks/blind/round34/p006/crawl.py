import argparse
import hashlib
import logging
import multiprocessing
from concurrent import futures

from shiplog.collector import Collector
from shiplog.setup import configure

log = logging.getLogger("crawl")
page_log = log.getChild("page")


def fetch(number):
    """Pretends to download and digest one page."""
    body = f"<html>{number}</html>" * 50
    digest = hashlib.sha1(body.encode()).hexdigest()[:8]
    page_log.info("page %d: %d bytes, %s", number, len(body), digest)
    return number, digest


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--pages", type=int, default=4)
    parser.add_argument("--jobs", type=int, default=2)
    args = parser.parse_args()

    with Collector() as collector:
        configure(collector.endpoint, app="crawler")
        log.info("crawl of %d pages starts", args.pages)
        fork = multiprocessing.get_context("fork")
        with futures.ProcessPoolExecutor(args.jobs, mp_context=fork) as pool:
            for number, digest in pool.map(fetch, range(args.pages), timeout=5):
                print(number, digest)
        log.info("crawl ends")
        logging.shutdown()
    print(len(collector.records), "records collected")


if __name__ == "__main__":
    main()

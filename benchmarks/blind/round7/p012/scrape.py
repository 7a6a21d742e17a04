import argparse
import logging
from multiprocessing import Process

from scraper.config import load_config
from scraper.jobs import crawl
from scraper.session import session


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--sites", type=int, default=2)
    args = parser.parse_args()
    logging.basicConfig(level=logging.INFO)
    config = load_config()
    session.configure(config.hub_url)
    session.report("crawl.start", sites=args.sites)
    workers = [Process(target=crawl, args=(f"site{n}.example", config.depth)) for n in range(args.sites)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    session.report("crawl.end", sites=args.sites)
    session.close()


if __name__ == "__main__":
    main()

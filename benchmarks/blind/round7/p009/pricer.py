import argparse
import logging
from multiprocessing import Process

from pricing.books import revalue
from pricing.uplink import Uplink, uplink


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--books", type=int, default=2)
    parser.add_argument("--url", default=Uplink.default_url())
    args = parser.parse_args()
    logging.basicConfig(level=logging.INFO)
    uplink.url = args.url
    uplink.say("run.begin", books=args.books)
    workers = [Process(target=revalue, args=(f"book-{n}", 100 * (n + 1))) for n in range(args.books)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    uplink.say("run.end")
    uplink.close()


if __name__ == "__main__":
    main()

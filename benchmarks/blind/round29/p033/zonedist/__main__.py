from __future__ import annotations

import argparse
import logging
import shutil
import time

from .config import Config
from .distributor import Distributor
from .notify import Notifier, SecondaryFeed
from .zone import inventory


def main() -> None:
    parser = argparse.ArgumentParser(prog="zonedist")
    parser.add_argument("--zones", type=int, default=2)
    parser.add_argument("-v", "--verbose", action="store_true")
    options = parser.parse_args()
    logging.basicConfig(level=logging.DEBUG if options.verbose else logging.INFO)

    config = Config.temporary()
    notifier = Notifier(config.notify_url)
    feeds = [SecondaryFeed(s.name, config.notify_url) for s in config.secondaries]
    for feed in feeds:
        feed.start()
        feed.ready.wait(2)
    time.sleep(0.2)
    try:
        failed = Distributor(config, notifier).refresh(inventory(options.zones))
        time.sleep(0.2)
        for feed in feeds:
            logging.info("%s knows %s", feed.name, feed.serials)
        if failed:
            logging.error("not rebuilt: %s", ", ".join(failed))
    finally:
        for feed in feeds:
            feed.stop.set()
            feed.join(2)
        notifier.close()
        shutil.rmtree(config.outdir, ignore_errors=True)


if __name__ == "__main__":
    main()

from __future__ import annotations

import argparse
import collections
import logging
import sys

from .config import SiteConfig
from .readers import MeterReader
from .uplink import HeadEnd

log = logging.getLogger("concentrator")


def parse(argv=None):
    parser = argparse.ArgumentParser(prog="concentrator")
    parser.add_argument("--config", default="meters.ini")
    parser.add_argument("-v", "--verbose", action="store_true")
    return parser.parse_args(argv)


def main(argv=None) -> int:
    options = parse(argv)
    logging.basicConfig(level=logging.DEBUG if options.verbose else logging.INFO)
    site = SiteConfig.load(options.config)

    head_end = HeadEnd()
    readers = [MeterReader.build(meter, head_end.endpoint, site.samples) for meter in site.meters]
    for reader in readers:
        reader.commission()
    for reader in readers:
        reader.start()

    totals = collections.Counter()
    expected = len(readers) * (1 + site.samples)
    for telegram in head_end.telegrams(expected, site.patience):
        totals[telegram["serial"], telegram["kind"]] += 1

    for reader in readers:
        reader.join(1.0)
        if reader.is_alive():
            log.warning("%s does not stop, killing it", reader.name)
            reader.kill()
            reader.join()
    for (serial, kind), count in sorted(totals.items()):
        log.info("%s: %d x %s", serial, count, kind)
    head_end.close()
    return 0


if __name__ == "__main__":
    sys.exit(main())

from __future__ import annotations

import argparse
import logging

from .catalogue import Catalogue
from .daemon import detach
from .settings import Settings

log = logging.getLogger("store")


def start(settings: Settings) -> None:
    # bind before going to the background, so that a taken address is seen on the terminal
    catalogue = Catalogue(settings)
    log.info("catalogue of %d entries", len(catalogue.entries))
    detach(settings.pidfile, settings.lease + 1)
    try:
        catalogue.serve(settings.lease)
    finally:
        settings.pidfile.unlink(missing_ok=True)


def main(argv: list[str] | None = None) -> None:
    parser = argparse.ArgumentParser(prog="store")
    parser.add_argument("verb", choices=["start", "show"])
    parser.add_argument("--lease", type=int, default=2)
    args = parser.parse_args(argv)
    logging.basicConfig(level=logging.INFO)
    settings = Settings(lease=args.lease)
    {"start": start, "show": print}[args.verb](settings)


if __name__ == "__main__":
    main()

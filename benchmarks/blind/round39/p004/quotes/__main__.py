from __future__ import annotations

import argparse
import logging

from . import desk
from .config import Config


def main() -> int:
    parser = argparse.ArgumentParser(prog="quotes")
    parser.add_argument("--symbols", nargs="+", default=["AAA"])
    parser.add_argument("--paths", type=int, default=2_000)
    arguments = parser.parse_args()
    logging.basicConfig(level=logging.INFO, format="%(levelname)s %(message)s")
    config = Config(symbols=tuple(arguments.symbols), paths=arguments.paths)
    for symbol, quote in sorted(desk.run(config).items()):
        print(f"{symbol:<6}{quote['bid']:>10.4f}{quote['ask']:>10.4f}")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())

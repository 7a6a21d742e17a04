"""Price feed of a marketplace seller: rival quotes in, own prices out."""
import asyncio
import logging
import sys

from .feed import serve
from .rules import Quote, RuleName


def main(argv: list[str]) -> int:
    logging.basicConfig(level="INFO", format="%(name)s %(message)s")
    rule = RuleName(argv[0] if argv else "undercut")
    batches = [[Quote(f"sku{n}", 10.0 + n, 14.0 + n) for n in range(k, k + 3)] for k in (0, 3)]
    print(asyncio.run(serve(rule, batches)), "prices")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

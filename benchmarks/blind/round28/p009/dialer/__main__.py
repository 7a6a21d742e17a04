from __future__ import annotations

import argparse
import asyncio
import logging
import tempfile
from pathlib import Path

from . import events
from .campaign import Campaign
from .config import Settings, activate


def main() -> int:
    parser = argparse.ArgumentParser(prog="dialer")
    parser.add_argument("--calls", type=int, default=8)
    parser.add_argument("-v", "--verbose", action="store_true")
    args = parser.parse_args()
    logging.basicConfig(level=logging.DEBUG if args.verbose else logging.INFO,
                        format="%(asctime)s %(name)s %(levelname)s %(message)s")
    with tempfile.TemporaryDirectory(prefix="dialer-") as run:
        settings = activate(Settings(Path(run)))
        numbers = [f"+49305550{n:03d}" for n in range(args.calls)]

        async def go() -> dict[str, int]:
            return await Campaign(settings, numbers).run()

        tally = asyncio.run(go())
        events.shutdown()
    for topic, count in sorted(tally.items()):
        logging.info("%-20s %d", topic, count)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())

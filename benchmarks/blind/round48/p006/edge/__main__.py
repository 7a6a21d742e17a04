from __future__ import annotations

import argparse
import logging
import tempfile
from collections import Counter

from .config import EdgeConfig
from .master import Master


def main() -> None:
    parser = argparse.ArgumentParser(prog="edge")
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--requests", type=int, default=2)
    args = parser.parse_args()
    logging.basicConfig(level=logging.WARNING, format="%(name)s %(message)s")

    with tempfile.TemporaryDirectory(prefix="edge") as run:
        master = Master(
            EdgeConfig(
                relay_url=f"ipc://{run}/relay",
                upstream_url=f"ipc://{run}/upstream",
                workers=args.workers,
                requests=args.requests,
            )
        )
        master.start()
        try:
            hooks = Counter(message["hook"] for message in master.gather())
        finally:
            master.stop()
        for hook, count in sorted(hooks.items()):
            print(f"{hook}: {count}")


if __name__ == "__main__":
    main()

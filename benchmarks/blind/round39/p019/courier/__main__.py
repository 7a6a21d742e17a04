from __future__ import annotations

import argparse
import logging
import tempfile
from pathlib import Path

from .letters import lanes
from .supervisor import Supervisor


def main() -> int:
    parser = argparse.ArgumentParser(prog="courier")
    parser.add_argument("--lanes", type=int, default=2)
    options = parser.parse_args()
    logging.basicConfig(level=logging.INFO, format="%(name)s %(message)s")
    with tempfile.TemporaryDirectory(prefix="courier-") as home:
        supervisor = Supervisor(lanes(options.lanes), Path(home))
        supervisor.run()
    print(f"{len(supervisor.delivered)} delivered, {len(set(supervisor.delivered))} recipients")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())

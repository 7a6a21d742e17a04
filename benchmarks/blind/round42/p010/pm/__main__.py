from __future__ import annotations

import argparse
import logging
import tempfile
from pathlib import Path

from .apps import ECOSYSTEM
from .god import God


def main() -> None:
    parser = argparse.ArgumentParser(prog="pm")
    parser.add_argument("action", choices=["start", "list"])
    args = parser.parse_args()
    logging.basicConfig(level=logging.INFO, format="%(name)s %(message)s")
    if args.action == "list":
        for app in ECOSYSTEM:
            print(app.name, app.instances)
        return
    with tempfile.TemporaryDirectory() as tmp:
        god = God(Path(tmp))
        god.start(ECOSYSTEM)
        for name, count in sorted(god.supervise(timeout=6.0).items()):
            print(f"{name}: {count} messages")
        god.close()


if __name__ == "__main__":
    main()

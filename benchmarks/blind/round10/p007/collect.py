"""Collector daemon: detaches first and opens its sockets afterwards."""
import argparse
import os
import sys
import tempfile
import time
from pathlib import Path

from collector.detach import detach
from collector.service import Service


def wait_for(path: Path, seconds: float = 2.0) -> bool:
    limit = time.monotonic() + seconds
    while time.monotonic() < limit:
        if path.exists():
            return True
        time.sleep(0.02)
    return False


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--no-detach", dest="detach", action="store_false")
    args = parser.parse_args()
    state = Path(tempfile.mkdtemp(prefix="collector-"))
    if args.detach and not detach():
        return 0 if wait_for(state / "ready") else 1
    service = Service(state)
    try:
        service.publish("up")
        (state / "ready").write_text(str(os.getpid()))
        service.loop(turns=3)
    finally:
        service.close()
    return 0


if __name__ == "__main__":
    sys.exit(main())

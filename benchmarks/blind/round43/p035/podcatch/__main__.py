from __future__ import annotations

import argparse
import logging
import tempfile
from pathlib import Path

from . import hub
from .fetcher import Fetcher
from .workers import Crew, Episode


def main() -> int:
    parser = argparse.ArgumentParser(prog="podcatch")
    parser.add_argument("--episodes", type=int, default=4)
    parser.add_argument("--workers", type=int, default=2)
    args = parser.parse_args()
    logging.basicConfig(level=logging.INFO, format="%(name)s %(message)s")

    with tempfile.TemporaryDirectory() as scratch:
        base = Path(scratch)
        (base / "episodes").mkdir()
        (base / "feed.ogg").write_bytes(b"OggS" * 2000)
        hub.configure(f"ipc://{base}/hub")
        backlog = [Episode("nightsky", number, base / "feed.ogg") for number in range(args.episodes)]

        crew = Crew(args.workers, base / "episodes")
        with hub.serving() as messages:
            finished = Fetcher(crew, messages).run(backlog)
            crew.dismiss()
        logging.info("%d of %d fetched", len(finished), len(backlog))
    return 0


if __name__ == "__main__":
    raise SystemExit(main())

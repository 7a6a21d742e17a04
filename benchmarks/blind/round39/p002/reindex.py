"""Rebuild the title index of the library catalogue, one process per shard."""
from __future__ import annotations

import argparse
import logging
import multiprocessing as mp
import tempfile
from pathlib import Path

from catalogue.announce import Announcer, Board
from catalogue.books import shards
from catalogue.events import Finished, Started
from catalogue.indexing import index_shard

log = logging.getLogger("reindex")


def reindex(home: Path, count: int) -> int:
    board = Board(home / "board.ipc")
    announcer = Announcer(board.endpoint, source="reindex")
    work = list(shards(count))

    with board:
        crew = [
            mp.Process(target=index_shard, args=(shard, home, announcer), name=f"shard-{shard.number}")
            for shard in work
        ]
        for member in crew:
            member.start()
        announcer.announce(Started(shards=len(work)))
        for member in crew:
            member.join(4)
            if member.is_alive():
                log.error("%s did not finish", member.name)
                member.kill()
                member.join()
        announcer.announce(Finished(files=len(list(home.glob("*.idx")))))
        for note in board.notes(quiet_ms=300):
            log.info("%s", note)
        announcer.close()
    return 0


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--shards", type=int, default=3)
    parser.add_argument("--quiet", action="store_true")
    options = parser.parse_args()
    logging.basicConfig(level=logging.WARNING if options.quiet else logging.INFO, format="%(message)s")
    with tempfile.TemporaryDirectory(prefix="catalogue-") as name:
        return reindex(Path(name), options.shards)


if __name__ == "__main__":
    raise SystemExit(main())

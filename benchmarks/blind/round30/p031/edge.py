"""Edge node: several shards serve playlists, the first one announces the node."""
from __future__ import annotations

import argparse
import asyncio
import logging
import tempfile

from tornado.process import fork_processes

from edgenode.config import EdgeConfig
from edgenode.presence import Presence
from edgenode.shard import Shard


def parse() -> EdgeConfig:
    parser = argparse.ArgumentParser()
    parser.add_argument("--shards", type=int, default=2)
    parser.add_argument("--ticks", type=int, default=3)
    args = parser.parse_args()
    return EdgeConfig(
        node="edge-7",
        shards=args.shards,
        ticks=args.ticks,
        run_dir=tempfile.mkdtemp(prefix="edge-"),
    )


def main() -> None:
    logging.basicConfig(level=logging.INFO, format="%(process)d %(message)s")
    config = parse()
    presence = Presence(config)
    presence.announce("booting")
    index = fork_processes(config.shards, max_restarts=0)
    shard = Shard(config, index, presence if index == 0 else None)
    served = asyncio.run(shard.serve())
    logging.info("shard %d served %d playlists", index, served)


if __name__ == "__main__":
    main()

from __future__ import annotations

import argparse
from multiprocessing import Pipe

from loguru import logger

from .hub import LogHub
from .logsetup import setup
from .shard import ShardProcess, split


def reindex(documents: int, shards: int) -> dict[int, int]:
    logger.info("reindex of {} documents in {} shards", documents, shards)
    jobs = []
    for docs in split(documents, shards):
        reader, writer = Pipe(duplex=False)
        process = ShardProcess(docs, writer)
        process.start()
        writer.close()
        jobs.append((process, reader))
    sums = {}
    for process, reader in jobs:
        if reader.poll(4):
            number, checksum = reader.recv()
            sums[number] = checksum
        process.join(2)
        if process.is_alive():
            process.kill()
            logger.error("{} did not finish", process.name)
    logger.info("{} shards complete", len(sums))
    return sums


def main() -> None:
    parser = argparse.ArgumentParser(prog="reindex")
    parser.add_argument("--documents", type=int, default=3000)
    parser.add_argument("--shards", type=int, default=2)
    parser.add_argument("-v", "--verbose", action="store_true")
    args = parser.parse_args()
    with LogHub() as hub:
        setup(hub.url, verbose=args.verbose)
        sums = reindex(args.documents, args.shards)
        logger.remove()
    print(len(sums), "shards,", len(hub.messages), "log lines at the hub")


if __name__ == "__main__":
    main()

"""Rebuild the shards of an index; one lease covers the whole rebuild."""
from __future__ import annotations

import argparse
import logging
import multiprocessing
import tempfile
import time
from pathlib import Path

from keyhole import Lease, LockClient, LockServer


def rebuild(shard: int, ticket: tuple[str, str, str], target: Path) -> None:
    lease = Lease.resume(ticket)
    words: dict[str, list[int]] = {}
    for line in range(400):
        for word in (f"w{(line * 7 + shard) % 31}", f"w{line % 13}"):
            words.setdefault(word, []).append(line)
        if line % 100 == 99:
            lease.renew()
            time.sleep(0.05)
    target.write_text("\n".join(f"{word} {len(at)}" for word, at in sorted(words.items())))
    lease.detach()


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--shards", type=int, default=2)
    shards = parser.parse_args().shards
    logging.basicConfig(level=logging.INFO, format="%(name)s %(message)s")

    with tempfile.TemporaryDirectory(prefix="keyhole-") as folder:
        address = f"ipc://{folder}/locks"
        with LockServer(address):
            client = LockClient(address)
            with client.lock("index") as lease:
                workers = [
                    multiprocessing.Process(
                        target=rebuild,
                        args=(shard, lease.ticket, Path(folder, f"shard-{shard}.txt")),
                        daemon=True,
                    )
                    for shard in range(shards)
                ]
                for worker in workers:
                    worker.start()
                for worker in workers:
                    worker.join(3)
                    if worker.is_alive():
                        worker.kill()
            time.sleep(0.2)
            client.close()
        for path in sorted(Path(folder).glob("shard-*.txt")):
            print(path.name, len(path.read_text().splitlines()), "words")


if __name__ == "__main__":
    main()

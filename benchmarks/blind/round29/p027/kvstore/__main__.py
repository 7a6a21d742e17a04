from __future__ import annotations

import argparse
import logging
import tempfile
import time
from pathlib import Path

import zmq

from . import snapshot, wire
from .shard import Shard

log = logging.getLogger("kvstore")


def supervise(control: zmq.Socket, shards: list[Shard], limit: float) -> dict[int, bool]:
    saved: dict[int, bool] = {}
    deadline = time.monotonic() + limit
    while len(saved) < len(shards) and time.monotonic() < deadline:
        if not control.poll(100):
            continue
        match wire.unpack(control.recv()):
            case wire.Ready(shard, keys):
                log.info("shard %d holds %d keys", shard, keys)
            case wire.SaveProgress(shard, written, total):
                log.info("shard %d: %d%%", shard, 100 * written // total)
            case wire.SaveDone(shard, path, ok):
                saved[shard] = ok
                log.info("shard %d saved %s: %s", shard, path, snapshot.count(Path(path)) if ok else "failed")
    return saved


def main() -> None:
    parser = argparse.ArgumentParser(prog="kvstore")
    parser.add_argument("--shards", type=int, default=2)
    parser.add_argument("--writes", type=int, default=200)
    args = parser.parse_args()
    logging.basicConfig(level=logging.INFO, format="%(message)s")
    with tempfile.TemporaryDirectory(prefix="kv-") as name:
        folder = Path(name)
        address = f"ipc://{folder}/control"
        shards = [Shard(n, address, folder, args.writes) for n in range(args.shards)]
        for shard in shards:
            shard.start()
        context = zmq.Context()
        control = context.socket(zmq.PULL)
        control.bind(address)
        supervise(control, shards, 5)
        for shard in shards:
            shard.join(1)
            if shard.is_alive():
                shard.kill()
        control.close()
        context.term()


if __name__ == "__main__":
    main()

import logging
import tempfile
import time

from shards.counter import Merger, ShardCounter
from shards.service import Supervised


def main():
    logging.basicConfig(level=logging.INFO, format="%(process)d %(name)s %(message)s")
    with tempfile.TemporaryDirectory() as tmp:
        settings = {"merge_url": f"ipc://{tmp}/merge", "posts": 400}
        shards = [Supervised(ShardCounter(settings, n)) for n in range(3)]
        for shard in shards:
            shard.start()

        merger = Merger(settings)
        merger.main()
        deadline = time.monotonic() + 4
        while len(merger.shards) < len(shards) and time.monotonic() < deadline:
            merger.step(100)
            for shard in shards:
                shard.check()
        for shard in shards:
            shard.stop()
        top = merger.totals.most_common(3)
        merger.close()
    logging.info("merged %d shards, top %s", len(merger.shards), top)


if __name__ == "__main__":
    main()

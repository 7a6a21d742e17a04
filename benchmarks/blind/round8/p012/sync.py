from __future__ import annotations

import logging
import tempfile
from multiprocessing import Process

from records import Record
from transport import BatchConnection

log = logging.getLogger("sync")


class ShardSync:
    def __init__(self, connection: BatchConnection, shards: int) -> None:
        self.connection = connection
        self.shards = shards

    def sync_shard(self, shard: int) -> None:
        records = [Record(key, f"shard {shard}") for key in range(shard, 20, self.shards)]
        self.connection.send_many(record.encode() for record in records)
        self.connection.send(b"end")

    def run(self) -> None:
        self.connection.send(b"begin")
        procs = [Process(target=self.sync_shard, args=(n,)) for n in range(self.shards)]
        for proc in procs:
            proc.start()
        for proc in procs:
            proc.join(1)
            if proc.is_alive():
                proc.kill()
        log.info("synced %d shards", self.shards)


def main() -> None:
    logging.basicConfig(level=logging.INFO)
    with tempfile.TemporaryDirectory() as folder:
        connection = BatchConnection(f"ipc://{folder}/records")
        ShardSync(connection, 2).run()
        connection.close()


if __name__ == "__main__":
    main()

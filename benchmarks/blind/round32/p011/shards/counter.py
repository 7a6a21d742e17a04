import random
from collections import Counter

import zmq

from .service import Service

TAGS = ["ai", "climate", "football", "berlin", "design", "music"]


class ShardCounter(Service):
    def __init__(self, settings, shard):
        self.name = f"shard{shard}"
        super().__init__(settings)
        self.shard = shard

    def stream(self, n):
        rng = random.Random(self.shard)
        for i in range(n):
            if self.shard == 1 and self.settings["generation"] == 0 and i == n // 2:
                raise ValueError("malformed post in firehose")
            yield rng.choice(TAGS)

    def main(self):
        self.connect("out", zmq.PUSH, self.settings["merge_url"])
        counts = Counter(self.stream(self.settings["posts"]))
        self["out"].send_json({"shard": self.shard, "counts": counts})


class Merger(Service):
    name = "merger"

    def main(self):
        pull = self.bind("in", zmq.PULL, self.settings["merge_url"])
        self.totals = Counter()
        self.shards = set()
        return pull

    def step(self, timeout_ms):
        if self["in"].poll(timeout_ms):
            message = self["in"].recv_json()
            self.totals.update(message["counts"])
            self.shards.add(message["shard"])
            return True
        return False

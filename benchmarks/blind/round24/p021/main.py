import logging

import zmq

from codesearch.indexer import Indexer
from codesearch.model import Document, Shard
from codesearch.observers import LogObserver, ProgressFeed, Tee


def corpus() -> list[Shard]:
    docs = [Document(f"src/m{i}.py", f"def func_{i}(x): return x + {i}") for i in range(6)]
    return [Shard(n, tuple(docs[n::2])) for n in range(2)]


def main() -> None:
    logging.basicConfig(level=logging.WARNING)
    context = zmq.Context()
    feed = ProgressFeed(context)
    try:
        postings = Indexer(Tee(LogObserver(), feed)).run(corpus())
        print(sum(p.size for p in postings), "postings on", len(postings), "shards")
    finally:
        feed.close()
        context.term()


if __name__ == "__main__":
    main()

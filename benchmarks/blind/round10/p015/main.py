from search.index import Indexer
from search.notify import notifier


def main() -> None:
    notifier.open()
    indexer = Indexer()
    try:
        for shard, words in indexer.build({"a": "x y z", "b": "p q"}):
            notifier.tell("shard", f"{shard} {words}")
    finally:
        indexer.close()
        notifier.close()


if __name__ == "__main__":
    main()

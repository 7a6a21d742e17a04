import argparse
from collections import Counter

from . import JobQueue
from .events import Feed, emitter


def main() -> None:
    parser = argparse.ArgumentParser(prog="stevedore")
    parser.add_argument("--workers", type=int, default=2)
    options = parser.parse_args()

    feed = Feed()
    with JobQueue(options.workers) as queue:
        for limit in (1_000, 20_000, 50_000):
            queue.put("primes_below", limit)
        queue.put("collatz", 837799)
        for number, value in sorted(queue.results()):
            print(f"job {number}: {value}")

    kinds = Counter(record["kind"] for record in feed.drain())
    print("events:", dict(kinds))
    emitter().close()
    feed.close()


if __name__ == "__main__":
    main()

import argparse
import collections
import logging
import random

from .corpus import mutate
from .publisher import Publisher, Watcher
from .sandbox import Sandbox
from .target import parse_record


def main() -> int:
    cli = argparse.ArgumentParser(prog="burrow")
    cli.add_argument("--rounds", type=int, default=5)
    cli.add_argument("--seed", type=int, default=0)
    options = cli.parse_args()
    logging.basicConfig(level=logging.INFO, format="%(name)s %(message)s")

    rng = random.Random(options.seed)
    tally: collections.Counter = collections.Counter()
    with Watcher() as watcher, Publisher(watcher.endpoint) as publisher:
        sandbox = Sandbox(parse_record, publisher, seconds=1)
        publisher.event("campaign", rounds=options.rounds)
        for sample in mutate(rng, options.rounds):
            verdict = sandbox.try_out(sample)
            tally[verdict] += 1
            publisher.event("verdict", verdict=verdict.name, size=len(sample))
        print(sandbox.version_of_interpreter())
        seen = watcher.drain()
    for verdict, count in sorted(tally.items(), key=lambda pair: pair[0].name):
        print(f"{verdict.name.lower():<8} {count} {'(interesting)' if verdict.interesting else ''}")
    print("events", len(seen))
    return 0


if __name__ == "__main__":
    raise SystemExit(main())

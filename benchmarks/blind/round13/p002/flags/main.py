"""Start the flag service, run two rollouts, print what the feed carried."""
import logging

import zmq

from .feed import ChangeFeed, Collector
from .model import Flag, FlagStore
from .rollout import RolloutPlan


def main() -> None:
    logging.basicConfig(level=logging.INFO, format="%(processName)s %(message)s")
    context = zmq.Context()
    collector = Collector(context)
    feed = ChangeFeed(collector.endpoint)
    store = FlagStore()
    store.observe(feed.announce)
    for key in ("new-checkout", "dark-mode"):
        store.define(Flag(key))
        store.update(key, enabled=True)

    plan = RolloutPlan(store, collector.endpoint)
    plan.launch("new-checkout", 10, 50)
    plan.launch("dark-mode", 25)
    plan.wait()
    print("feed:", collector.drain())
    feed.close()
    collector.close()
    context.term()


if __name__ == "__main__":
    main()

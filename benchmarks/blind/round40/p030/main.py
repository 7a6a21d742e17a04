import argparse
import collections
import logging
import pathlib
import tempfile
import time

from relay.events import EventBus, Tail
from relay.runner import QueueRunner
from relay.spool import Spool

DOMAINS = ("example.test", "greylist.test", "closed.test")


def fill(spool: Spool, count: int) -> None:
    for n in range(count):
        rcpt = [f"user{n}@{DOMAINS[n % len(DOMAINS)]}"]
        if n % 2:
            rcpt.append(f"copy{n}@example.test")
        spool.enqueue("postmaster@relay.test", rcpt, 400 + 37 * n)


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--messages", type=int, default=5)
    parser.add_argument("--concurrency", type=int, default=2)
    args = parser.parse_args()
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(name)s: %(message)s")

    with tempfile.TemporaryDirectory(prefix="relay-") as root:
        endpoint = f"ipc://{root}/events"
        spool = Spool(pathlib.Path(root))
        fill(spool, args.messages)
        bus = EventBus(endpoint)
        tail = Tail(endpoint)
        time.sleep(0.2)
        QueueRunner(spool, bus, args.concurrency).run()
        topics = collections.Counter(topic for topic, _ in tail.drain())
        tail.close()
        bus.close()
    for topic, count in sorted(topics.items()):
        print(f"{topic:16} {count}")


if __name__ == "__main__":
    main()

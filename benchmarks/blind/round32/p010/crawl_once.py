import argparse
import logging
import multiprocessing
import tempfile
from collections import Counter

import zmq

from seenset import SeenSetManager, connect_events

log = logging.getLogger("crawl")


def outlinks(url, fanout=4):
    head, _, tail = url.rpartition("/")
    return [f"{head}/{(int(tail or 0) * 3 + i) % 23}" for i in range(fanout)]


def crawl(seen, start, depth, results):
    frontier, fetched = [start], 0
    for _ in range(depth):
        following = []
        for url in frontier:
            if seen.add(url):
                fetched += 1
                following.extend(outlinks(url))
        frontier = following
    results.put((start, fetched))


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--depth", type=int, default=3)
    parser.add_argument("--capacity", type=int, default=12)
    args = parser.parse_args()
    logging.basicConfig(level=logging.INFO, format="%(levelname)s %(message)s")

    with tempfile.TemporaryDirectory(prefix="crawl") as tmp:
        url = f"ipc://{tmp}/events"
        context = zmq.Context()
        inbox = context.socket(zmq.SUB)
        inbox.subscribe(b"")
        inbox.bind(url)
        events = connect_events(context, url)
        inbox.poll(200)

        manager = SeenSetManager.serving(args.capacity, events)
        results = multiprocessing.SimpleQueue()
        seen = manager.seen()
        crawlers = [
            multiprocessing.Process(
                target=crawl, args=(seen, f"https://shop.example/c/{n}", args.depth, results)
            )
            for n in (1, 2)
        ]
        for crawler in crawlers:
            crawler.start()
        for crawler in crawlers:
            crawler.join(3)
            if crawler.is_alive():
                crawler.kill()
                crawler.join()
        while not results.empty():
            log.info("start %s fetched %d", *results.get())
        manager.shutdown()

        topics = Counter()
        while inbox.poll(150):
            topics[inbox.recv_multipart()[0].decode()] += 1
        log.info("events %s", dict(topics))
        events.close()
        inbox.close(0)
        context.term()


if __name__ == "__main__":
    main()

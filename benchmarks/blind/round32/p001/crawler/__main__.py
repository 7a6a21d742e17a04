from __future__ import annotations

import argparse
import logging
import multiprocessing as mp
import queue
import time

from .fetch import FetchWorker, fetch
from .hooks import Hooks
from .stats import StatsCollector, StatsPusher

log = logging.getLogger("crawler")


def crawl(workers: int) -> dict[str, int]:
    collector = StatsCollector()
    collector.start()

    hooks = Hooks()
    pusher = StatsPusher(collector.endpoint, "coordinator")
    hooks.on("page", pusher.page_done)
    fetch("/robots.txt", hooks)

    todo: mp.Queue = mp.Queue()
    found: mp.Queue = mp.Queue()
    fleet = [FetchWorker(n, todo, found, hooks, collector.endpoint) for n in range(workers)]
    for worker in fleet:
        worker.start()

    seen: dict[str, int] = {}
    pending = {"/"}
    todo.put("/")
    deadline = time.monotonic() + 4
    while pending and time.monotonic() < deadline:
        try:
            url, status, links = found.get(timeout=0.5)
        except queue.Empty:
            continue
        pending.discard(url)
        seen[url] = status
        for link in links:
            if link not in seen and link not in pending:
                pending.add(link)
                todo.put(link)

    for _ in fleet:
        todo.put(None)
    for worker in fleet:
        worker.join(1.5)
        if worker.is_alive():
            worker.kill()
            worker.join()
    pusher.close()
    time.sleep(0.2)
    collector.finish()
    log.info("by source: %s, by status: %s", dict(collector.by_source), dict(collector.by_status))
    return seen


def main() -> None:
    parser = argparse.ArgumentParser(prog="crawler")
    parser.add_argument("--workers", type=int, default=2)
    args = parser.parse_args()
    logging.basicConfig(level=logging.INFO, format="%(processName)s %(name)s %(message)s")
    seen = crawl(args.workers)
    log.info("crawled %d pages, %d missing", len(seen), sum(1 for s in seen.values() if s == 404))


if __name__ == "__main__":
    main()

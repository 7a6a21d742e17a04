"""Crawler fleet: pages by priority, a descriptor gives each process its channel."""
from __future__ import annotations

import argparse
import multiprocessing
from dataclasses import dataclass, field
from queue import PriorityQueue
from typing import Iterator, List, Tuple

from fleet.channel import PerProcess


@dataclass
class Site:
    host: str
    pages: List[Tuple[int, str]] = field(default_factory=list)

    def by_priority(self) -> Iterator[str]:
        queue: "PriorityQueue[Tuple[int, str]]" = PriorityQueue()
        for item in self.pages:
            queue.put(item)
        while not queue.empty():
            yield queue.get()[1]


class Crawler:
    report = PerProcess("tcp://127.0.0.1:50101")

    def __init__(self, site: Site) -> None:
        self.site = site
        self.visited = 0

    def tell(self, text: str) -> None:
        self.report.send_string(text, 1)

    def crawl(self) -> None:
        for page in self.site.by_priority():
            self.visited += 1
            self.tell(f"{self.site.host}{page}")
        self.tell(f"{self.site.host}: {self.visited} pages")


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--hosts", default="a.test,b.test")
    args = parser.parse_args()
    sites = [Site(host, [(2, "/about"), (1, "/")]) for host in args.hosts.split(",")]
    crawlers = [Crawler(site) for site in sites]
    crawlers[0].tell("fleet starts")
    processes = [multiprocessing.Process(target=crawler.crawl) for crawler in crawlers]
    for process in processes:
        process.start()
    for process in processes:
        process.join(2)
    crawlers[0].tell("fleet ended")
    print([process.exitcode for process in processes])


if __name__ == "__main__":
    main()

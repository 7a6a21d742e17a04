"""Device inventory: scans racks in parallel, reports over lazily made sockets."""
from __future__ import annotations

import logging
import multiprocessing
from typing import List

from scan.lazy import LazySocket
from scan.racks import RACKS, Rack

log = logging.getLogger("inventory")


class Scanner:
    events = LazySocket("PUB", bind="tcp://127.0.0.1:*")
    results = LazySocket("PUSH", connect="tcp://127.0.0.1:50111")

    def __init__(self, racks: List[Rack]) -> None:
        self.racks = racks

    def begin(self) -> None:
        self.events.send_string(f"scan of {len(self.racks)} racks")

    def scan(self, rack: Rack) -> None:
        for device in rack.devices():
            log.debug("%s", device)
            self.results.send_string(device, 1)
        self.events.send_string(f"{rack.name} done")

    def run(self) -> None:
        self.begin()
        workers = [multiprocessing.Process(target=self.scan, args=(rack,)) for rack in self.racks]
        for process in workers:
            process.start()
        for process in workers:
            process.join(2)
        print([process.exitcode for process in workers])


def main() -> None:
    logging.basicConfig()
    scanner = Scanner(list(RACKS))
    scanner.results.send_string("hello", 1)
    scanner.run()
    LazySocket.release(scanner)


if __name__ == "__main__":
    main()

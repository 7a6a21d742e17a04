"""Automatic vehicle location for the ambulance service: the dispatch centre."""
import logging
import multiprocessing as mp
import pathlib
import sys
import tempfile
import time
from collections import defaultdict

import zmq

from desk import region_desk
from fleet import REGIONS

log = logging.getLogger("avl")


class Map:
    def __init__(self):
        self.fixes = defaultdict(list)
        self.open_desks = set()

    def update(self, message):
        kind = message["kind"]
        if kind == "desk-open":
            self.open_desks.add(message["region"])
        elif kind == "desk-closed":
            self.open_desks.discard(message["region"])
        elif kind == "position":
            self.fixes[message["callsign"]].append((message["lat"], message["lon"]))

    def report(self):
        for vehicles in REGIONS.values():
            for vehicle in vehicles:
                fixes = self.fixes.get(vehicle.callsign, [])
                log.info("%-12s %d fixes, last %s", vehicle.callsign, len(fixes), fixes[-1] if fixes else "-")


def start_desks(centre):
    desks = []
    for region, vehicles in REGIONS.items():
        desk = mp.Process(target=region_desk, args=(region, vehicles, centre), name=f"desk-{region}")
        desk.start()
        desks.append(desk)
    return desks


def main():
    logging.basicConfig(level=logging.INFO, format="%(processName)s: %(message)s")
    with tempfile.TemporaryDirectory(prefix="avl") as folder:
        centre = f"ipc://{pathlib.Path(folder, 'centre')}"
        desks = start_desks(centre)
        ctx = zmq.Context()
        inbox = ctx.socket(zmq.PULL)
        inbox.bind(centre)
        board = Map()
        until = time.monotonic() + 6
        closed = 0
        while closed < len(desks) and time.monotonic() < until:
            if inbox.poll(200):
                message = inbox.recv_json(zmq.NOBLOCK)
                closed += message["kind"] == "desk-closed"
                board.update(message)
        for desk in desks:
            desk.join(1)
            if desk.is_alive():
                desk.kill()
        inbox.close(0)
        ctx.term()
    board.report()
    return 0


if __name__ == "__main__":
    sys.exit(main())

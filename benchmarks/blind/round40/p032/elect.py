"""Elects a leader between processes of this machine and prints who thinks what."""
import argparse
import logging
import multiprocessing as mp
import queue
import time

from cluster import Node

SETTLE = 0.2  # reserved ports are free again


def collect(verdicts, count, limit):
    found = {}
    end = time.monotonic() + limit
    while len(found) < count and time.monotonic() < end:
        try:
            ident, leader, _term = verdicts.get(timeout=0.2)
        except queue.Empty:
            continue
        found[ident] = leader
    return found


def main():
    cli = argparse.ArgumentParser()
    cli.add_argument("--nodes", type=int, default=3)
    cli.add_argument("--rounds", type=int, default=6)
    opts = cli.parse_args()
    logging.basicConfig(level=logging.INFO, format="%(processName)s %(message)s")

    verdicts = mp.Queue()
    nodes = [Node(ident, opts.rounds, verdicts) for ident in range(1, opts.nodes + 1)]
    roster = {node.number: node.mailbox.address for node in nodes}
    time.sleep(SETTLE)
    for node in nodes:
        node.roster = roster
        node.start()

    found = collect(verdicts, len(nodes), 4.0)
    for node in nodes:
        node.join(1.0)
        if node.is_alive():
            node.kill()
            node.join()
    leaders = set(found.values())
    print("leader", *leaders) if len(leaders) == 1 else print("split:", found)


if __name__ == "__main__":
    main()

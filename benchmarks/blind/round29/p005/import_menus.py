#!/usr/bin/env python
"""Nightly menu import: parse partner menus in parallel and feed the changes."""
import argparse
import collections
import logging
import multiprocessing
import sys

import zmq

import feedbus
import parsing

logger = logging.getLogger("import_menus")


def worker_init(level):
    logging.basicConfig(level=level, format="%(processName)s %(message)s")
    feedbus.reset()


def import_one(job):
    restaurant, document = job
    stored, errors = 0, []
    try:
        for dish in parsing.parse(restaurant, document):
            feedbus.emit("dish", **dish._asdict())
            stored += 1
    except parsing.MenuError as exc:
        errors.append(str(exc))
    return restaurant, stored, errors


def run(jobs, processes, timeout):
    summary = collections.OrderedDict()
    with multiprocessing.Pool(processes, worker_init, (logging.INFO,)) as pool:
        pending = [pool.apply_async(import_one, (job,)) for job in jobs]
        pool.close()
        for result in pending:
            try:
                restaurant, stored, errors = result.get(timeout)
            except multiprocessing.TimeoutError:
                logger.error("an import hangs, stopping the run")
                break
            summary[restaurant] = (stored, errors)
        else:
            pool.join()
    return summary


def main():
    ap = argparse.ArgumentParser(description=__doc__)
    ap.add_argument("--restaurants", type=int, default=4)
    ap.add_argument("--processes", type=int, default=2)
    ap.add_argument("--timeout", type=float, default=3)
    args = ap.parse_args()
    logging.basicConfig(level=logging.INFO, format="%(message)s")

    indexer = feedbus.context().socket(zmq.PULL)
    indexer.bind(feedbus.ENDPOINT)
    jobs = [(f"resto-{i:03d}", parsing.sample_document(i)) for i in range(args.restaurants)]
    feedbus.emit("run", state="begin", menus=len(jobs))
    summary = run(jobs, args.processes, args.timeout)
    feedbus.emit("run", state="end", menus=len(summary))

    received = collections.Counter()
    while indexer.poll(300):
        received[indexer.recv_multipart(zmq.NOBLOCK)[0].decode()] += 1
    for name, (stored, errors) in summary.items():
        logger.info("%s: %d dishes%s", name, stored, f", {errors[0]}" if errors else "")
    logger.info("indexed: %s", dict(received))
    indexer.close()
    feedbus.context().destroy(linger=0)
    return 0


if __name__ == "__main__":
    sys.exit(main())

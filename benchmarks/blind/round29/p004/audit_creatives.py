"""Audit a batch of ad creatives, one process per shard."""
import argparse
import logging
import multiprocessing
import sys
from itertools import islice

import zmq

from audit import Creative, VerdictSink, examine

log = logging.getLogger("audit")


def load_creatives(count):
    headlines = ["Fly to Rome from 39", "Guaranteed upgrade", "Dinner at your door", "Weekend in Porto"]
    for n in range(count):
        size = (300, 250) if n % 5 else (301, 250)
        yield Creative(f"cr-{n}", f"adv-{n % 3}", headlines[n % len(headlines)], size, 60_000 + 20_000 * n)


def shard_main(number, creatives, endpoint, tally):
    with VerdictSink(endpoint, f"shard-{number}") as sink:
        for creative in creatives:
            verdict = examine(creative)
            sink.submit(verdict)
            with tally.get_lock():
                tally.value += verdict.approved


def start_shards(creatives, shards, endpoint, tally):
    for number in range(shards):
        part = list(islice(creatives, number, None, shards))
        proc = multiprocessing.Process(target=shard_main, args=(number, part, endpoint, tally))
        proc.start()
        yield proc


def main():
    ap = argparse.ArgumentParser(description=__doc__)
    ap.add_argument("--creatives", type=int, default=6)
    ap.add_argument("--shards", type=int, default=2)
    args = ap.parse_args()
    logging.basicConfig(level=logging.INFO, format="%(name)s: %(message)s")

    with zmq.Context() as ctx, ctx.socket(zmq.PULL) as inbox:
        port = inbox.bind_to_random_port("tcp://127.0.0.1")
        endpoint = f"tcp://127.0.0.1:{port}"
        tally = multiprocessing.Value("i", 0)
        with VerdictSink(endpoint, "coordinator") as sink:
            sink.note(f"batch of {args.creatives}")
        creatives = list(load_creatives(args.creatives))
        for proc in list(start_shards(creatives, args.shards, endpoint, tally)):
            proc.join(2.5)
            if proc.is_alive():
                log.warning("%s is stuck", proc.name)
                proc.kill()
                proc.join()
        received = 0
        while inbox.poll(250):
            message = inbox.recv_json(zmq.NOBLOCK)
            received += "creative" in message
    log.info("%d approved, %d verdicts of %d received", tally.value, received, args.creatives)
    return 0


if __name__ == "__main__":
    sys.exit(main())

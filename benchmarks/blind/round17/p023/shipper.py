"""Log shipper: digests rotated access logs in a pool, records go to the rack's collector."""
import argparse
import logging
import multiprocessing as mp
import threading
from collections import Counter

import zmq

from parsing import digest
from settings import Settings
from transport import CollectorHandler

log = logging.getLogger("shipper")


class Collector(threading.Thread):
    """The local end: counts what arrives by level."""

    def __init__(self):
        super().__init__(daemon=True)
        self.ctx = zmq.Context()
        self.pull = self.ctx.socket(zmq.PULL)
        self.port = self.pull.bind_to_random_port("tcp://127.0.0.1")
        self.seen = Counter()
        self.stopping = threading.Event()

    def run(self):
        while not self.stopping.is_set():
            if self.pull.poll(50):
                self.seen[self.pull.recv_json()["level"]] += 1
        self.pull.close(0)
        self.ctx.term()


def sample(n):
    body = ["10.0.0.%d GET /x/%d 200" % (i, i) for i in range(n + 2)]
    return "access.%d.log" % n, body + ["??"] * (n % 2)


def main(argv=None):
    ap = argparse.ArgumentParser()
    ap.add_argument("--files", type=int, default=4)
    args = ap.parse_args(argv)
    settings = Settings.from_env()

    collector = Collector()
    handler = CollectorHandler("tcp://127.0.0.1:%d" % collector.port)
    root = logging.getLogger("shipper")
    root.setLevel(settings.level)
    root.addHandler(handler)
    log.info("shipping %d files", args.files)

    pool = mp.get_context("fork").Pool(settings.workers)
    collector.start()
    try:
        result = pool.map_async(digest, [sample(n) for n in range(args.files)])
        total = Counter()
        for _, statuses in result.get(timeout=4):
            total += statuses
        log.info("total %s", dict(total))
    finally:
        pool.terminate()
        pool.join()
    collector.stopping.wait(0.3)
    collector.stopping.set()
    collector.join()
    root.removeHandler(handler)
    handler.close()
    print(dict(collector.seen))


if __name__ == "__main__":
    main()

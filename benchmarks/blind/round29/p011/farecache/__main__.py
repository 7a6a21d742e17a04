from __future__ import annotations

import logging
import shutil
import sys
import threading
from collections import Counter
from concurrent.futures import ProcessPoolExecutor, TimeoutError, as_completed

import zmq

from . import bus, settings
from .store import FareStore
from .warm import warm_route

log = logging.getLogger("farecache")


class EdgeListener(threading.Thread):
    """What the edge caches would do: count the invalidations they hear."""

    def __init__(self, endpoint: str) -> None:
        super().__init__(daemon=True)
        self.endpoint = endpoint
        self.seen: Counter[str] = Counter()
        self.ready = threading.Event()
        self.done = threading.Event()

    def run(self) -> None:
        with zmq.Context() as ctx, ctx.socket(zmq.SUB) as sub:
            sub.bind(self.endpoint)
            sub.subscribe(b"fare.")
            sub.subscribe(b"warm.")
            self.ready.set()
            while not self.done.is_set():
                if sub.poll(100):
                    topic, _ = sub.recv_multipart(zmq.NOBLOCK)
                    self.seen[topic.decode()] += 1


def warm_all(cfg: settings.Settings) -> int:
    changed = 0
    pool = ProcessPoolExecutor(max_workers=cfg.workers)
    try:
        jobs = [pool.submit(warm_route, str(cfg.database), r, cfg.days) for r in cfg.routes]
        for job in as_completed(jobs, timeout=4):
            changed += job.result()[1]
    except TimeoutError:
        log.error("warm-up overran, giving up on the rest")
        for proc in list(pool._processes.values()):
            proc.kill()
    finally:
        pool.shutdown(wait=False, cancel_futures=True)
    return changed


def main() -> int:
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(process)d %(name)s %(message)s")
    cfg = settings.from_argv()
    listener = EdgeListener(cfg.bus_endpoint)
    listener.start()
    listener.ready.wait(2)
    bus.configure(cfg.bus_endpoint)
    store = FareStore(cfg.database)
    try:
        bus.publish("warm.started", routes=len(cfg.routes))
        changed = warm_all(cfg)
        bus.publish("warm.finished", changed=changed)
        for route in cfg.routes:
            log.info("cheapest %s: %s", route, store.cheapest(route))
    finally:
        listener.done.set()
        listener.join(2)
        shutil.rmtree(cfg.workdir, ignore_errors=True)
    log.info("edge saw %s", dict(listener.seen))
    return 0


if __name__ == "__main__":
    sys.exit(main())

import logging
import multiprocessing as mp
import queue

from .model import Courier, assign
from .stats import StatsClient

log = logging.getLogger(__name__)


class ZoneWorker(mp.Process):
    """Assigns the orders of one delivery zone."""

    def __init__(self, zone, results, stats_endpoint):
        super().__init__(name=f"zone-{zone}", daemon=True)
        self.zone = zone
        self.inbox = mp.Queue()
        self.results = results
        self.stats = StatsClient(stats_endpoint, f"dispatch.{zone}")
        self.couriers = [Courier(f"{zone}-{i}", i * 2.0, i * 1.0) for i in range(3)]

    def start(self):
        self.stats.incr("starts")
        self.stats.gauge("couriers", len(self.couriers))
        super().start()
        log.info("%s started as %d", self.name, self.pid)

    def offer(self, order):
        self.inbox.put(order)

    def stop(self):
        self.inbox.put(None)

    def run(self):
        while True:
            try:
                order = self.inbox.get(timeout=3)
            except queue.Empty:
                break
            if order is None:
                break
            with self.stats.timer("assign"):
                self.results.put(assign(order, self.couriers))

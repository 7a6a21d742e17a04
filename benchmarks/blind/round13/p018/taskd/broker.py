"""Spreads tasks over the workers and replaces the dead."""
import logging

from .worker import Worker

log = logging.getLogger("taskd")


class Broker:
    def __init__(self, metrics, slots):
        self.metrics = metrics
        self.workers = [Worker(metrics, slot).start() for slot in range(slots)]
        self.replaced = 0

    def dispatch(self, tasks):
        for number, task in enumerate(tasks):
            slot = number % len(self.workers)
            worker = self.workers[slot]
            worker.give(task)
            if task == "crash":
                self._replace(slot, worker.wait())

    def _replace(self, slot, code):
        log.warning("worker %d ended with %d", slot, code)
        self.replaced += 1
        self.metrics.count("replaced", slot=slot)
        self.workers[slot] = Worker(self.metrics, slot).start()

    def stop(self):
        for worker in self.workers:
            worker.give("stop")
        codes = [worker.wait() for worker in self.workers]
        self.metrics.gauge("workers", 0)
        return codes

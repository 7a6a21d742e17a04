import itertools
import logging
from concurrent.futures import ProcessPoolExecutor, as_completed

from . import alerts
from .features import REGISTRY

log = logging.getLogger("fraud.pipeline")
_settings = None


def start_worker(settings):
    global _settings
    _settings = settings


def score(batch):
    results = []
    for txn in batch:
        value = sum(rule.weight * REGISTRY[rule.name](txn) for rule in _settings.rules)
        results.append((txn.ref, value))
        if value >= _settings.threshold:
            alerts.raise_alert(_settings.alert_endpoint, "score", ref=txn.ref, score=round(value, 3))
    return results


class Pipeline:
    def __init__(self, settings):
        self.settings = settings
        self._executor = None

    def __enter__(self):
        alerts.line.cache_clear()
        self._executor = ProcessPoolExecutor(
            self.settings.workers, initializer=start_worker, initargs=(self.settings,)
        )
        alerts.raise_alert(self.settings.alert_endpoint, "up", workers=self.settings.workers)
        return self

    def __exit__(self, *exc_info):
        self._executor.shutdown(cancel_futures=True)
        alerts.raise_alert(self.settings.alert_endpoint, "down")

    def run(self, transactions):
        source = iter(transactions)
        pending = []
        while batch := list(itertools.islice(source, self.settings.batch)):
            pending.append(self._executor.submit(score, batch))
        scored = {}
        for future in as_completed(pending, timeout=6):
            scored.update(future.result())
        log.info("%d transactions in %d batches", len(scored), len(pending))
        return scored

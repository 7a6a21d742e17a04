import logging
import multiprocessing

from . import steps
from .locator import Services

log = logging.getLogger("nightrun")


def _enter_worker():
    Services.forget("dashboard")


def run_accounts(accounts, workers=2):
    pool = multiprocessing.Pool(workers, _enter_worker)
    try:
        pending = [pool.apply_async(steps.interest, item) for item in accounts.items()]
        results = []
        for p in pending:
            try:
                results.append(p.get(timeout=4))
            except multiprocessing.TimeoutError:
                log.error("step did not finish")
        return results
    finally:
        pool.terminate()
        pool.join()

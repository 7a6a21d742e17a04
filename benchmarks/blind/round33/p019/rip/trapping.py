"""Trapping of the separations, a process per page."""
import logging
import logging.handlers
import multiprocessing as mp
import random
import time

log = logging.getLogger("rip.trapping")
SPREAD = {"C": 0.10, "M": 0.10, "Y": 0.15, "K": 0.05}


def trap_page(records, page, separations):
    root = logging.getLogger()
    root.handlers = [logging.handlers.QueueHandler(records)]
    rng = random.Random(page)
    for separation in separations:
        objects = rng.randrange(40, 90)
        time.sleep(0.02)
        log.info("page %d %s: %d objects, spread %.2f pt", page, separation, objects, SPREAD[separation])


def trap_all(records, pages):
    workers = [mp.Process(target=trap_page, args=(records, p, seps), name=f"trap-{p}") for p, seps in pages.items()]
    for worker in workers:
        worker.start()
        log.info("started %s", worker.name)
    for worker in workers:
        worker.join(3)
        if worker.is_alive():
            worker.kill()
            worker.join()
    return all(worker.exitcode == 0 for worker in workers)

import logging
import multiprocessing
from concurrent.futures import ProcessPoolExecutor, as_completed

from . import steps
from .events import bus


def prepare_worker(level, address):
    logging.basicConfig(level=level, format="[%(process)d] %(message)s", force=True)
    logging.getLogger("kiln").debug("worker of the build at %s", address)
    bus.attach(address)


def build_all(targets, width, address):
    executor = ProcessPoolExecutor(
        max_workers=width,
        mp_context=multiprocessing.get_context("fork"),
        initializer=prepare_worker,
        initargs=(logging.INFO, address),
    )
    with executor:
        pending = [executor.submit(steps.build, target) for target in targets]
        for future in as_completed(pending, timeout=6):
            yield future.result()

"""Delivers batches of notifications in worker processes."""
import logging
import multiprocessing
from logging.handlers import QueueHandler, QueueListener

from .channels import channel

log = logging.getLogger("notify.gateway")


def _begin(level, records):
    logger = logging.getLogger("notify")
    logger.setLevel(level)
    logger.handlers[:] = [QueueHandler(records)]


def _deliver(item):
    name, to, text = item
    try:
        size = channel(name).deliver(to, text)
    except KeyError:
        log.error("no channel %r", name)
        return name, None
    log.info("%s sent, %d characters", name, size)
    return name, size


class Gateway:
    def __init__(self, bus, size):
        self.bus = bus
        mp = multiprocessing.get_context("fork")
        records = mp.Queue()
        self._pool = mp.Pool(size, _begin, (logging.INFO, records))
        self._listener = QueueListener(records, bus.handler)
        self._listener.start()

    def deliver_all(self, items):
        log.info("campaign of %d", len(items))
        waiting = self._pool.map_async(_deliver, items, chunksize=2)
        return dict(waiting.get(timeout=4))

    def __enter__(self):
        return self

    def __exit__(self, *exc_info):
        self._pool.close()
        self._pool.join()
        self._listener.stop()

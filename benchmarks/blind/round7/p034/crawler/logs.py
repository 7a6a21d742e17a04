import logging
import logging.handlers
import multiprocessing

from .shipper import ShippingHandler

ROOT = "crawler"


class LogRouter:
    """The main process ships; the workers only put records on a queue."""

    def __init__(self, url: str = "tcp://127.0.0.1:1") -> None:
        self.queue = multiprocessing.Queue()
        self._handler = ShippingHandler(url)
        self._handler.setFormatter(logging.Formatter("%(process)d %(levelname)s %(message)s"))
        self._listener = logging.handlers.QueueListener(self.queue, self._handler)

    @property
    def shipped(self) -> int:
        return self._handler.shipped

    def __enter__(self) -> "LogRouter":
        logger = logging.getLogger(ROOT)
        logger.setLevel(logging.INFO)
        logger.addHandler(self._handler)
        self._listener.start()
        return self

    def __exit__(self, *exc) -> None:
        self._listener.stop()
        logging.getLogger(ROOT).removeHandler(self._handler)
        self._handler.close()


def configure_worker(queue) -> None:
    logger = logging.getLogger(ROOT)
    logger.handlers = [logging.handlers.QueueHandler(queue)]
    logger.propagate = False

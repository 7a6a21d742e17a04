import logging
import time

import zmq

from .telegram import Telegram

logger = logging.getLogger(__name__)


class Collector:
    """Binds the intake and keeps the latest value of every channel."""

    def __init__(self, interface="tcp://127.0.0.1", high_water_mark=500):
        self._context = zmq.Context()
        self._intake = self._context.socket(zmq.PULL)
        self._intake.setsockopt(zmq.RCVHWM, high_water_mark)
        self._intake.bind(f"{interface}:*")
        self._journal = self._context.socket(zmq.PUB)
        self._journal.bind(f"{interface}:*")
        self.endpoint = self._endpoint_of(self._intake)
        self.journal_endpoint = self._endpoint_of(self._journal)
        self.latest = {}
        self.received = 0

    @staticmethod
    def _endpoint_of(socket):
        raw = socket.getsockopt(zmq.LAST_ENDPOINT)
        return raw.rstrip(b"\0").decode("ascii")

    def journal(self, bay, text):
        """Publish a line for the operators who follow a bay."""
        self._journal.send_multipart([b"bay.%d" % bay, text.encode()])

    def collect(self, count, timeout=2.0):
        """Take up to *count* telegrams; give up after *timeout* seconds."""
        deadline = time.monotonic() + timeout
        taken = 0
        while taken < count:
            remaining = deadline - time.monotonic()
            if remaining <= 0 or not self._intake.poll(remaining * 1000):
                logger.info("intake dry after %d telegrams", taken)
                break
            telegram = Telegram.unpack(self._intake.recv(zmq.NOBLOCK))
            self.latest[telegram.bay, telegram.channel] = telegram.value
            taken += 1
        self.received += taken
        return taken

    def close(self):
        self._intake.close(linger=0)
        self._journal.close(linger=0)
        self._context.term()

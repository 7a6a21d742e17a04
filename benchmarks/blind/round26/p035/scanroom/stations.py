import logging
import multiprocessing
import queue

from .pages import Unreadable, recognise
from .telemetry import NullTelemetry, ZmqTelemetry

logger = logging.getLogger(__name__)


class Station(multiprocessing.Process):
    """One step of the line; takes from `source`, puts to `sink`, ends at None."""

    kind = "station"

    def __init__(self, index, source, sink, endpoint=None):
        super().__init__(name=f"{self.kind}-{index}", daemon=True)
        self.source = source
        self.sink = sink
        self.endpoint = endpoint
        self.telemetry = ZmqTelemetry(endpoint, self.name) if endpoint else NullTelemetry()
        self.telemetry.count("registered")

    def open(self):
        self.handled = 0

    def finish(self):
        logger.info("%s handled %d", self.name, self.handled)

    def run(self):
        self.open()
        while True:
            try:
                item = self.source.get(timeout=3)
            except queue.Empty:
                break
            if item is None:
                break
            self.handle(item)
            self.handled += 1
        self.finish()

    def handle(self, item):
        raise NotImplementedError


class OcrStation(Station):
    kind = "ocr"

    def open(self):
        super().open()
        self.rejects = []

    def handle(self, page):
        try:
            text = recognise(page)
        except Unreadable:
            self.rejects.append(page.number)
            self.telemetry.count("rejected", box=page.box)
            return
        self.sink.put(text)
        self.telemetry.count("words", text.words, box=page.box)

    def finish(self):
        super().finish()
        self.sink.put(None)

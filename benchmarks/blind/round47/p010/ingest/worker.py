import csv
import io
import logging
import multiprocessing
import queue

from .errors import StoreError
from .store import StoreClient

log = logging.getLogger(__name__)


class IngestWorker(multiprocessing.Process):
    def __init__(self, inbox: multiprocessing.Queue, url: str, table: str):
        super().__init__(name=f"ingest-{table}", daemon=True)
        self.inbox = inbox
        self.table = table
        self.client = StoreClient(url)
        self.client.put(table, [])

    def run(self) -> None:
        while True:
            try:
                text = self.inbox.get(timeout=1)
            except queue.Empty:
                return
            if text is None:
                return
            self.handle(text)

    def handle(self, text: str) -> None:
        rows = [self.clean(row) for row in csv.DictReader(io.StringIO(text))]
        try:
            self.client.put(self.table, rows)
        except StoreError:
            log.exception("%d rows lost", len(rows))
        else:
            log.info("%d rows for %s", len(rows), self.table)

    @staticmethod
    def clean(row: dict[str, str]) -> dict[str, str]:
        return {k.strip().lower(): v.strip() for k, v in row.items()}

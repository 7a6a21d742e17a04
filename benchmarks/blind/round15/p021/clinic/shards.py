import multiprocessing
from dataclasses import dataclass
from datetime import datetime
from itertools import islice


@dataclass(frozen=True)
class Appointment:
    patient: str
    phone: str
    when: datetime


def chunked(items, size):
    it = iter(items)
    while batch := list(islice(it, size)):
        yield batch


class Shard(multiprocessing.Process):
    """Works off a slice of tomorrow's appointments."""

    def __init__(self, service, batch, **kw):
        super().__init__(**kw)
        self._service = service
        self._batch = batch

    def run(self):
        for item in self._batch:
            self._service.handle(item)

"""Runs in the pool: packs one series and announces it."""
import os

from . import messaging
from .study import Series, checksum


def start_worker(endpoint: str) -> None:
    messaging.connect(endpoint)
    messaging.notify("worker", pid=os.getpid())


def forward(series: Series) -> tuple[str, int]:
    sizes = 0
    for number in range(series.images):
        payload = series.encode(number)
        sizes += len(payload)
        messaging.notify("image", study=series.study_uid, digest=checksum(payload))
    return series.study_uid, sizes

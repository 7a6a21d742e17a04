from __future__ import annotations

import logging
import multiprocessing as mp
from multiprocessing.queues import Queue
from pathlib import Path

from tenacity import retry, retry_if_exception_type, stop_after_attempt, wait_fixed

from .events import EventBus

log = logging.getLogger("thumbs.workers")


@retry(retry=retry_if_exception_type(FileNotFoundError), stop=stop_after_attempt(5), wait=wait_fixed(0.05), reraise=True)
def load(path: Path) -> bytes:
    return path.read_bytes()


def shrink(pixels: bytes, factor: int = 4) -> bytes:
    return pixels[::factor]


class Thumbnailer(mp.Process):
    """Takes paths from the inbox until it finds None."""

    def __init__(self, inbox: Queue, bus: EventBus, number: int) -> None:
        super().__init__(name=f"thumbnailer-{number}", daemon=True)
        self.inbox = inbox
        self.bus = bus

    def run(self) -> None:
        while (item := self.inbox.get(timeout=5)) is not None:
            path = Path(item)
            try:
                small = shrink(load(path))
            except OSError:
                log.exception("cannot read %s", path)
                continue
            path.with_suffix(".thumb").write_bytes(small)
            self.bus.emit("thumb.ready", name=path.name, size=len(small), worker=self.name)

import logging
import multiprocessing as mp
import os
import queue
from pathlib import Path

from . import pgm
from .transport import Transport

log = logging.getLogger(__name__)


class ThumbWorker(mp.Process):
    def __init__(self, number: int, jobs: mp.Queue, out: Path, factor: int, transport: Transport):
        super().__init__(name=f"thumb-{number}", daemon=True)
        self.jobs = jobs
        self.out = out
        self.factor = factor
        self.transport = transport

    def run(self) -> None:
        done = 0
        while True:
            try:
                path = self.jobs.get(timeout=2)
            except queue.Empty:
                break
            if path is None:
                break
            try:
                small = pgm.load(path).shrink(self.factor)
                pgm.save(small, self.out / path.name)
            except (OSError, ValueError) as exc:
                self.transport.report("failed", image=path.name, error=str(exc))
                continue
            done += 1
            self.transport.report("done", image=path.name, pid=os.getpid(),
                                  size=[small.width, small.height])
        log.info("%s made %d thumbnails", self.name, done)

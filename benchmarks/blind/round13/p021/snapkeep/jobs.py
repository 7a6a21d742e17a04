"""One process per volume."""
from __future__ import annotations

import logging
import multiprocessing as mp
import time

from .catalog import Volume
from .progress import ProgressSink

log = logging.getLogger(__name__)
forking = mp.get_context("fork")


class BackupJob(forking.Process):
    def __init__(self, volume: Volume, sink: ProgressSink) -> None:
        super().__init__(name=f"backup-{volume.name}", daemon=True)
        self.volume = volume
        self.sink = sink

    def run(self) -> None:
        total = 0
        for entry in self.volume.entries():
            key = entry.digest()
            if key in self.volume.seen:
                continue
            self.volume.seen.add(key)
            total += entry.size
        self.sink.emit("saved", volume=self.volume.name, bytes=total)
        time.sleep(0.2)


class JobSet:
    def __init__(self, volumes: list[Volume], sink: ProgressSink) -> None:
        self.jobs = [BackupJob(volume, sink) for volume in volumes]

    def __enter__(self) -> JobSet:
        for job in self.jobs:
            job.start()
        return self

    def __exit__(self, *exc: object) -> None:
        for job in self.jobs:
            job.join(3)
            if job.is_alive():
                log.warning("%s is stuck", job.name)
                job.kill()

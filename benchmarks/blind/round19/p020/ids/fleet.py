from __future__ import annotations

import multiprocessing as mp
from pathlib import Path
from typing import Iterator

from .detect import Detector, Verdict
from .logsetup import relay, use_queue


class Analyser:
    """Callable target: reads one log and leaves the verdict in a shared value."""

    def __init__(self, path: Path, threshold: int, records: mp.Queue) -> None:
        self.records = records
        self.path, self.threshold = path, threshold
        self.out = mp.Value("i", -1)

    def __call__(self) -> None:
        use_queue(self.records)
        self.out.value = int(Detector(self.threshold).analyse(self.path.read_text().splitlines()))


def sweep(folder: Path, threshold: int, timeout: float = 3.0) -> Iterator[tuple[str, Verdict | None]]:
    running = []
    records: mp.Queue = mp.Queue()
    listener = relay(records)
    for path in sorted(folder.glob("*.log")):
        job = Analyser(path, threshold, records)
        proc = mp.Process(target=job, name=path.stem)
        proc.start()
        running.append((proc, job))
    listener.start()
    for proc, job in running:
        proc.join(timeout)
        if proc.exitcode is None:
            proc.kill()
            proc.join()
        yield proc.name, Verdict(job.out.value) if job.out.value >= 0 else None
    listener.stop()

import hashlib
import logging
import multiprocessing as mp
from dataclasses import dataclass

from ..lifecycle import Lifecycle, LifecycleManager

log = logging.getLogger(__name__)


@dataclass(frozen=True)
class PrintJob:
    title: str
    pages: int


class RenderRunner(Lifecycle):
    """Renders each job in a process, for the rasteriser keeps its memory."""

    def __init__(self, manager: LifecycleManager) -> None:
        super().__init__()
        self._manager = manager
        self._results: mp.Queue = mp.Queue()
        self._running: list[mp.Process] = []

    def do_start(self) -> None:
        log.info("rendering with %s", mp.get_start_method())

    def submit(self, job: PrintJob) -> None:
        process = mp.Process(target=self._render, args=(job,), name=job.title)
        process.start()
        self._running.append(process)

    def _render(self, job: PrintJob) -> None:
        self._running = []
        try:
            digest = hashlib.sha256()
            for page in range(job.pages):
                digest.update(f"{job.title}/{page}".encode() * 200)
            self._results.put((job.title, digest.hexdigest()[:12]))
        finally:
            self._manager.stop_all()

    def collect(self, count: int) -> dict[str, str]:
        return dict(self._results.get(timeout=4) for _ in range(count))

    def do_stop(self) -> None:
        for process in self._running:
            process.join(2)
            if process.is_alive():
                process.kill()
        self._running.clear()

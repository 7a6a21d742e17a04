import logging
from multiprocessing import Process

from .jobs import Job
from .settings import Settings
from .wire import current_wires

log = logging.getLogger(__name__)


class ResizeWorker(Process):
    def __init__(self, settings: Settings, size: int, jobs: list[Job]) -> None:
        super().__init__(name=f"resize-{size}")
        self.settings = settings
        self.size = size
        self.jobs = jobs

    def run(self) -> None:
        wires = current_wires(self.settings)
        with wires.borrow() as results:
            for job in self.jobs:
                results.tell("thumb", {"path": job.path, "size": job.scaled(self.size)})
            with wires.borrow() as stats:
                stats.tell("stats", {"size": self.size, "count": len(self.jobs)})
        wires.dispose()
        log.info("%d jobs", len(self.jobs))

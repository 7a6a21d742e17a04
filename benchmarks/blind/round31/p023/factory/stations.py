"""Worker processes of the factory."""
from __future__ import annotations

import multiprocessing
from abc import abstractmethod
from pathlib import Path
from typing import Iterable

from .documents import Job, render
from .status import StatusChannel


class Station(multiprocessing.Process):
    """A process with a name plate on the floor monitor."""

    def __init__(self, name: str, monitor: str) -> None:
        super().__init__(name=name, daemon=True)
        self.status = StatusChannel(monitor, name)

    def announce(self) -> None:
        self.status.update("registered")

    @abstractmethod
    def work(self) -> Iterable[str]:
        ...

    def run(self) -> None:
        for item in self.work():
            self.status.update("produced", item=item)


class RenderStation(Station):
    def __init__(self, number: int, monitor: str, jobs: list[Job], folder: Path) -> None:
        super().__init__(f"render-{number}", monitor)
        self.jobs = jobs
        self.folder = folder

    def work(self) -> Iterable[str]:
        for job in self.jobs:
            yield render(job, self.folder).name

from __future__ import annotations

import logging
from pathlib import Path

from .documents import Job
from .stations import RenderStation

log = logging.getLogger(__name__)


class Floor:
    def __init__(self, folder: Path, monitor: str, width: int) -> None:
        self.folder = folder
        self.monitor = monitor
        self.width = width

    def produce(self, jobs: list[Job]) -> None:
        stations = [
            RenderStation(n, self.monitor, jobs[n :: self.width], self.folder) for n in range(self.width)
        ]
        for station in stations:
            station.announce()
        for station in stations:
            station.start()
        for station in stations:
            station.join(timeout=1.5)
            if station.is_alive():
                log.warning("%s does not finish, killed", station.name)
                station.kill()
                station.join()

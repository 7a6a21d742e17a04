from __future__ import annotations

import logging
from pathlib import Path

from .documents import Job
from .stations import RenderStation
from .status import StatusChannel

log = logging.getLogger(__name__)


class Floor:
    def __init__(self, folder: Path, monitor: str, width: int) -> None:
        self.folder = folder
        self.monitor = monitor
        self.width = width
        self.status = StatusChannel(monitor, "floor")

    def produce(self, jobs: list[Job]) -> None:
        stations = [
            RenderStation(n, self.monitor, jobs[n :: self.width], self.folder) for n in range(self.width)
        ]
        self.status.update("opened", stations=[s.name for s in stations])
        for station in stations:
            station.start()
        for station in stations:
            station.join(timeout=3)
            if station.is_alive():
                log.warning("%s does not finish, killed", station.name)
                station.kill()
                station.join()
            self.status.update("closed", station=station.name, code=station.exitcode)
        self.status.close()

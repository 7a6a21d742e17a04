from __future__ import annotations

import logging
import multiprocessing as mp
import os
from pathlib import Path

from .config import Config
from .notify import Notifier
from .zone import Zone

log = logging.getLogger(__name__)


class Distributor:
    def __init__(self, config: Config, notifier: Notifier) -> None:
        self.config = config
        self.notifier = notifier

    def _path(self, zone: Zone) -> Path:
        return self.config.outdir / f"{zone.origin}.zone"

    def _build(self, zone: Zone) -> None:
        serial = zone.bump()
        target = self._path(zone)
        staging = target.with_suffix(".new")
        with staging.open("w") as out:
            for line in zone.lines():
                out.write(line + "\n")
            out.flush()
            os.fsync(out.fileno())
        staging.replace(target)
        self.notifier.announce(zone.origin, serial)

    def refresh(self, zones: list[Zone]) -> list[str]:
        """Builds all zones in parallel, returns the origins that failed."""
        self.notifier.announce("_catalog", len(zones), kind="refresh")
        builders = {
            zone.origin: mp.Process(target=self._build, args=(zone,), name=f"build-{zone.origin}")
            for zone in zones
        }
        for builder in builders.values():
            builder.start()
        failed = []
        for origin, builder in builders.items():
            builder.join(self.config.build_timeout)
            if builder.is_alive():
                log.warning("builder for %s overran", origin)
                builder.kill()
                builder.join()
            if builder.exitcode:
                failed.append(origin)
        return failed

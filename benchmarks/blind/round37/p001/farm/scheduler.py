from __future__ import annotations

import logging
from concurrent.futures import ProcessPoolExecutor, as_completed

from .hooks import hooks
from .toolchain import Artifact, Unit, compile_unit

log = logging.getLogger(__name__)


class Farm:
    def __init__(self, jobs: int, opt_level: int) -> None:
        self.opt_level = opt_level
        self._executor = ProcessPoolExecutor(max_workers=jobs)

    def __enter__(self) -> "Farm":
        return self

    def __exit__(self, *exc_info: object) -> None:
        self._executor.shutdown(cancel_futures=True)

    def build(self, units: list[Unit]) -> list[Artifact]:
        hooks.fire("build-started", total=len(units))
        pending = {self._executor.submit(compile_unit, u, self.opt_level): u for u in units}
        artifacts = []
        for future in as_completed(pending, timeout=6):
            artifact = future.result()
            log.info("built %s", artifact.unit)
            artifacts.append(artifact)
        return sorted(artifacts, key=lambda a: a.unit)

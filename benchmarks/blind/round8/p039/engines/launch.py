from __future__ import annotations

import multiprocessing
from typing import Callable

from .spec import EngineSpec


class EngineHost:
    start_method = "spawn"

    def __init__(self, main: Callable[[EngineSpec], None]) -> None:
        self.main = main
        self._mp = multiprocessing.get_context(self.start_method)
        self.procs: list = []

    def start(self, spec: EngineSpec) -> None:
        proc = self._mp.Process(target=self.main, args=(spec,), name=spec.name)
        proc.start()
        self.procs.append(proc)

    def wait(self, seconds: float) -> list[int]:
        for proc in self.procs:
            proc.join(seconds)
            if proc.exitcode is None:
                proc.kill()
                proc.join()
        return [proc.exitcode for proc in self.procs]

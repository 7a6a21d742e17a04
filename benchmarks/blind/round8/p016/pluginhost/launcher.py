from __future__ import annotations

import multiprocessing
from typing import Iterable

from .plugin import Plugin


class Launcher:
    def __init__(self, method: str = "fork") -> None:
        self._mp = multiprocessing.get_context(method)

    def launch(self, plugins: Iterable[Plugin], seconds: float = 1.0) -> list[int | None]:
        procs = [self._mp.Process(target=plugin.execute, name=plugin.name) for plugin in plugins]
        for proc in procs:
            proc.start()
        for proc in procs:
            proc.join(seconds)
            if proc.is_alive():
                proc.kill()
                proc.join()
        return [proc.exitcode for proc in procs]

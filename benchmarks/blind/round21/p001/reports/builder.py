import multiprocessing as mp
from concurrent.futures import ProcessPoolExecutor

from .config import Profile
from .sections import render


class ReportBuilder:
    def __init__(self, profile: Profile) -> None:
        self.profile = profile

    def _executor(self) -> ProcessPoolExecutor:
        return ProcessPoolExecutor(self.profile.workers, mp_context=mp.get_context("fork"))

    def build(self) -> dict[str, list[str]]:
        jobs = [(name, self.profile.rows_per_section) for name in self.profile.sections]
        with self._executor() as pool:
            return dict(pool.map(render, jobs))

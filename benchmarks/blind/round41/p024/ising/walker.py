from __future__ import annotations

import multiprocessing

from .lattice import Lattice
from .link import LINK

mp = multiprocessing.get_context("spawn")


class Walker(mp.Process):
    """One Markov chain at one temperature."""

    def __init__(self, endpoint: str, size: int, temperature: float, sweeps: int, seed: int) -> None:
        super().__init__(daemon=True, name=f"T={temperature}")
        self.endpoint = endpoint
        self.size = size
        self.temperature = temperature
        self.sweeps = sweeps
        self.seed = seed

    def sample(self, every: int = 10) -> None:
        lattice = Lattice(self.size, self.temperature, self.seed)
        for number in range(1, self.sweeps + 1):
            lattice.sweep()
            if number % every == 0:
                LINK.post("sample", temperature=self.temperature, m=lattice.magnetisation)

    def run(self) -> None:
        LINK.open(self.endpoint)
        try:
            self.sample()
            LINK.post("end", temperature=self.temperature)
        finally:
            LINK.shutdown()

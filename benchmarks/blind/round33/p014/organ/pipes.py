from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Stop:
    name: str
    feet: float
    lowest: int = 36
    highest: int = 96

    def length_mm(self, key: int) -> float:
        """Speaking length of the pipe for a key, C of an 8' stop being 2.4 m."""
        return 2400.0 * (self.feet / 8.0) / 2 ** ((key - self.lowest) / 12)


SPECIFICATION = (Stop("Principal", 8), Stop("Octave", 4), Stop("Subbass", 16, 36, 67))

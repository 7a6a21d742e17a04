from __future__ import annotations

import math

from .base import Instrument


class AbsorbanceReader(Instrument):
    mode = "absorbance"
    wavelength = 450

    def read_well(self, row: str, column: int) -> float:
        concentration = 2.0 ** -(column - 1)
        return 0.04 + self.settings.gain * 1.8 * concentration / (1 + concentration)


class FluorescenceReader(Instrument):
    mode = "fluorescence"
    excitation, emission = 485, 528

    def read_well(self, row: str, column: int) -> float:
        drift = 1 + 0.01 * (ord(row) - ord("A"))
        return self.settings.gain * drift * math.exp(-column / 4)

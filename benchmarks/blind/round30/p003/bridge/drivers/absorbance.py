import math

from .base import InstrumentProcess


class AbsorbanceReader(InstrumentProcess):
    model = "ABS96"

    def __init__(self, serial: str, endpoint: str, wavelength: int = 450, **options) -> None:
        super().__init__(serial, endpoint, **options)
        self.wavelength = wavelength

    def calibrate(self) -> dict[str, float]:
        return {"blank": 0.042, "wavelength": float(self.wavelength)}

    def measure(self, well: str, cycle: int) -> float:
        seed = ord(well[0]) * 13 + int(well[1:]) + cycle
        return round(0.042 + abs(math.sin(seed)) * 1.8, 4)

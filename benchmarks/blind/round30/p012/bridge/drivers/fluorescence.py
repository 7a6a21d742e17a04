from .base import InstrumentProcess


class FluorescenceReader(InstrumentProcess):
    model = "FLX2"
    gain = 85

    def measure(self, well: str, cycle: int) -> float:
        base = (ord(well[0]) - 64) * int(well[1:])
        return float(base * self.gain + cycle * 7)

import math
from dataclasses import asdict, dataclass

from .frames import SIZE

NOMINAL_AREA = math.pi * (20 ** 2 - 12 ** 2)


@dataclass
class Verdict:
    serial: str
    area: int
    deviation: float
    accepted: bool

    def as_json(self) -> dict:
        return asdict(self)


def measure(serial: str, image: bytes, threshold: int = 128, tolerance: float = 0.03) -> Verdict:
    assert len(image) == SIZE * SIZE, "unexpected frame size"
    area = sum(1 for pixel in image if pixel > threshold)
    deviation = (area - NOMINAL_AREA) / NOMINAL_AREA
    return Verdict(serial, area, round(deviation, 4), abs(deviation) <= tolerance)

from enum import Enum


class Band(Enum):
    FROZEN = (-30.0, -18.0)
    CHILLED = (0.0, 5.0)
    AMBIENT = (10.0, 25.0)

    def holds(self, value: float) -> bool:
        low, high = self.value
        return low <= value <= high


LOADS = {
    "truck-11": (Band.FROZEN, [-20.1, -19.4, -17.2, -18.8]),
    "truck-12": (Band.CHILLED, [3.2, 3.9, 4.4, 4.1]),
    "truck-15": (Band.CHILLED, [2.2, 6.9, 7.4, 4.8]),
}

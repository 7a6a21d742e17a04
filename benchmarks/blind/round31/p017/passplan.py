import csv
from dataclasses import dataclass
from typing import Iterator


@dataclass(order=True)
class Contact:
    rise: float
    satellite: str
    orbit: int
    duration: float
    max_elevation: float

    @property
    def usable(self) -> bool:
        return self.max_elevation >= 10.0

    def elevation(self, fraction: float) -> float:
        return round(4 * self.max_elevation * fraction * (1 - fraction), 1)


def read_plan(path: str) -> Iterator[Contact]:
    with open(path, newline="") as stream:
        for row in csv.DictReader(stream):
            yield Contact(
                rise=float(row["rise"]),
                satellite=row["satellite"],
                orbit=int(row["orbit"]),
                duration=float(row["duration"]),
                max_elevation=float(row["max_elevation"]),
            )

from dataclasses import dataclass
from typing import Iterator


@dataclass(frozen=True)
class Vehicle:
    callsign: str
    lat: float
    lon: float


REGIONS: dict[str, list[Vehicle]] = {
    "north": [Vehicle("RTW 1/83-1", 49.013, 8.404), Vehicle("NEF 1/82-1", 49.007, 8.391)],
    "south": [Vehicle("RTW 3/83-2", 48.968, 8.399)],
}


def positions(vehicle: Vehicle, count: int) -> Iterator[tuple[float, float]]:
    lat, lon = vehicle.lat, vehicle.lon
    for step in range(count):
        lat += 0.0004
        lon -= 0.0003 if step % 2 else 0.0001
        yield round(lat, 5), round(lon, 5)

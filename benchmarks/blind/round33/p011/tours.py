"""Stations of the audio guide tours."""
from typing import Dict, List, NamedTuple


class Station(NamedTuple):
    number: int
    title: str
    seconds: int


TOURS: Dict[str, List[Station]] = {
    "highlights": [
        Station(101, "Head of a king", 74),
        Station(117, "Ivory saltcellar", 95),
        Station(140, "Astrolabe", 61),
    ],
    "children": [
        Station(205, "The cat mummy", 48),
        Station(211, "A knight's breakfast", 55),
    ],
}


def by_number(number: int) -> Station:
    for stations in TOURS.values():
        for station in stations:
            if station.number == number:
                return station
    raise KeyError(number)

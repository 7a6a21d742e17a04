from . import reporting
from .limits import LOADS


def scan(truck: str) -> tuple[str, int]:
    band, values = LOADS[truck]
    excursions = [v for v in values if not band.holds(v)]
    for value in excursions:
        reporting.alarm(truck, value)
    return truck, len(excursions)

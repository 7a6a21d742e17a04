"""Daily statistics, worked out in the pool."""
import statistics

from . import uplink
from .sensors import simulate


def digest(day):
    readings = list(simulate(day))
    temps = [r.celsius for r in readings]
    result = {
        "day": day,
        "low": min(temps),
        "high": max(temps),
        "mean": round(statistics.fmean(temps), 2),
        "rain": round(sum(r.rain for r in readings), 1),
    }
    if result["rain"] > 8:
        uplink.report("warning", day=day, rain=result["rain"])
    uplink.report("digest", **result)
    return result

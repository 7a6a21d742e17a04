import math
import random
import time

from .bus import Bus
from .config import Region


def temperatures(region: Region, count: int):
    rng = random.Random(region.zip)
    for step in range(count):
        yield region.base + 4 * math.sin(step / 3) + rng.uniform(-0.5, 0.5)


def observe(region: Region, readings: int, interval: float) -> None:
    """Body of a station process."""
    bus = Bus.get()
    time.sleep(0.3)
    for value in temperatures(region, readings):
        bus.publish(f"temp.{region.zip}", f"{value:+.1f}")
        time.sleep(interval)
    time.sleep(0.1)

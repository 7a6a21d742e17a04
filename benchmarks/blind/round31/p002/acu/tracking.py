"""Program track: one process per axis keeps the command jitter low."""

import math
import multiprocessing
import time
from typing import Callable, Iterable

from .axis import Axis
from .settings import AcuSettings

Profile = Callable[[float], float]

PROFILES: dict[str, Profile] = {
    "azimuth": lambda u: -60.0 + 120.0 * u,
    "elevation": lambda u: 8.0 + 62.0 * math.sin(math.pi * u),
}


def track(axis: Axis, profile: Profile, steps: int, period: float) -> None:
    previous = profile(0.0)
    for step in range(steps):
        angle = profile(step / max(1, steps - 1))
        axis.point(angle, (angle - previous) / period)
        previous = angle
        time.sleep(period)
    axis.link.close()


def run_pass(axes: Iterable[Axis], settings: AcuSettings, steps: int) -> list[int]:
    """Track every axis and hand back the exit codes."""
    loops = []
    for axis in axes:
        loop = multiprocessing.Process(
            target=track,
            args=(axis, PROFILES[axis.name], steps, settings.period),
            name=f"track-{axis.name}",
        )
        loop.start()
        loops.append(loop)
    for loop in loops:
        loop.join(timeout=5)
        if loop.exitcode is None:
            loop.kill()
            loop.join()
    return [loop.exitcode for loop in loops]

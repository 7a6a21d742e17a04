from __future__ import annotations

import time
from multiprocessing.synchronize import Semaphore

from .kinematics import Axis, trajectory

DT = 0.004


def servo_loop(name: str, shared_position, ready: Semaphore) -> None:
    """Runs one axis until the process is told to stop."""
    axis = Axis(name)
    started = time.monotonic()
    ready.release()
    while time.monotonic() - started < 5:
        axis.step(trajectory(time.monotonic() - started), DT)
        shared_position.value = axis.position
        time.sleep(DT)

import logging
import time
from dataclasses import dataclass


@dataclass(frozen=True)
class Axis:
    name: str
    target: float
    kp: float
    ki: float
    tolerance: float = 0.01


AXES = [Axis("x", 1.20, 0.35, 0.02), Axis("y", -0.40, 0.30, 0.01), Axis("z", 0.15, 0.50, 0.00)]


def servo_loop(axis, dt=0.005, max_ticks=200):
    """PI loop; yields the remaining error at each tick."""
    log = logging.getLogger("gantry.servo").getChild(axis.name)
    position = integral = 0.0
    log.info("start, target %.3f", axis.target)
    for tick in range(max_ticks):
        error = axis.target - position
        integral += error
        position += axis.kp * error + axis.ki * integral * dt
        if tick % 10 == 0:
            log.debug("tick %d error %.4f", tick, error)
        yield error
        time.sleep(dt)
    log.error("no convergence")

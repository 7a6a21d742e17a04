"""Autopilot program. Started by the launcher, configured through the environment."""

import math
import os
import sys
import time

from .messages import Mode, State
from .transport import Uplink


def fly(vehicle: int, uplink: Uplink, seconds: float) -> None:
    started = time.monotonic()
    uplink.send(State(vehicle, Mode.BOOT, 0.0, 0.0, 0.0).encode())
    while (elapsed := time.monotonic() - started) < seconds:
        phase = 2 * math.pi * elapsed / seconds
        radius = 20.0 + 5.0 * vehicle
        state = State(
            vehicle, Mode.TRANSIT, radius * math.cos(phase), radius * math.sin(phase), -30.0
        )
        uplink.send(state.encode())
        time.sleep(0.05)
    uplink.send(State(vehicle, Mode.LANDED, 0.0, 0.0, 0.0).encode())


def main() -> int:
    vehicle = int(os.environ["SWARM_VEHICLE"])
    uplink = Uplink(os.environ["SWARM_ENDPOINT"])
    print(f"autopilot {vehicle} up")
    try:
        fly(vehicle, uplink, float(os.environ["SWARM_SECONDS"]))
    finally:
        uplink.close()
    return 0


if __name__ == "__main__":
    sys.exit(main())

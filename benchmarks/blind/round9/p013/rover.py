"""Robot control loop: the planner runs beside the loop, in a forked process."""
from __future__ import annotations

import logging
import os
import signal
import time

from control.arm import Arm
from control.pipeline import actuate, sense, telemetry
from control.planner import Planner

log = logging.getLogger("rover")


def run_planner(planner: Planner) -> int:
    pid = os.fork()
    if pid > 0:
        return pid
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    try:
        planner.loop(rounds=3)
    finally:
        os._exit(0)


def main() -> None:
    logging.basicConfig(level=logging.INFO)
    arm = Arm()
    stream = telemetry(arm.link)
    next(stream)
    for pose in actuate(sense(3)):
        stream.send(pose)
    pid = run_planner(Planner(stream, arm))
    time.sleep(0.3)
    for pose in actuate(sense(2)):
        stream.send(pose)
    os.kill(pid, signal.SIGKILL)
    os.waitpid(pid, 0)
    stream.close()
    arm.release()
    log.info("parked")


if __name__ == "__main__":
    main()

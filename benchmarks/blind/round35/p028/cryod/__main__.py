import argparse
import os

from .detach import detach
from .loop import Regulator
from .telemetry import Telemetry

STATUS_FD = 9


def main():
    ap = argparse.ArgumentParser(prog="cryod")
    ap.add_argument("--ticks", type=int, default=3)
    ap.add_argument("--setpoint", type=float, default=77.0)
    opts = ap.parse_args()

    telemetry = Telemetry()
    regulator = Regulator(telemetry, opts.setpoint)
    print("publishing on", "ephemeral port" if telemetry.port else "-", flush=True)
    detach(STATUS_FD)

    with os.fdopen(STATUS_FD, "w") as status:
        for now, phase in regulator.turn(opts.ticks):
            status.write(f"{now}: {phase.name}\n")
        status.write(f"published {telemetry.retire()}\n")
    os._exit(0)


main()

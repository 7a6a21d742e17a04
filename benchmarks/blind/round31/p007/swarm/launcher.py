"""Starts the swarm and watches its state messages."""

import argparse
import os
import signal
import sys
import tempfile
import time
from pathlib import Path

from .messages import Mode, State
from .transport import Collector


class Vehicle:
    def __init__(self, number: int, endpoint: str, seconds: float, logs: Path):
        self.number = number
        self.endpoint = endpoint
        self.seconds = seconds
        self.logfile = logs / f"vehicle{number}.log"
        self.pid = -1
        self.samples = 0
        self.mode = Mode.BOOT

    def launch(self) -> None:
        environ = dict(
            os.environ,
            SWARM_VEHICLE=str(self.number),
            SWARM_ENDPOINT=self.endpoint,
            SWARM_SECONDS=str(self.seconds),
        )
        argv = [sys.executable, "-m", "swarm.autopilot"]
        self.pid = os.fork()
        if self.pid == 0:
            try:
                out = os.open(self.logfile, os.O_WRONLY | os.O_CREAT, 0o644)
                os.dup2(out, 1)
                os.dup2(out, 2)
                os.nice(1)
                os.execve(argv[0], argv, environ)
            finally:
                os._exit(127)

    def update(self, state: State) -> None:
        self.samples += 1
        self.mode = state.mode

    def reap(self, timeout: float = 3.0) -> int:
        deadline = time.monotonic() + timeout
        while time.monotonic() < deadline:
            pid, status = os.waitpid(self.pid, os.WNOHANG)
            if pid:
                return os.waitstatus_to_exitcode(status)
            time.sleep(0.02)
        os.kill(self.pid, signal.SIGKILL)
        return os.waitstatus_to_exitcode(os.waitpid(self.pid, 0)[1])


def watch(collector: Collector, vehicles: dict[int, Vehicle], limit: float) -> None:
    deadline = time.monotonic() + limit
    while time.monotonic() < deadline:
        raw = collector.receive(100)
        if raw is not None:
            state = State.decode(raw)
            vehicles[state.vehicle].update(state)
        if all(v.mode is Mode.LANDED for v in vehicles.values()):
            return


def main() -> int:
    parser = argparse.ArgumentParser()
    parser.add_argument("--vehicles", type=int, default=2)
    parser.add_argument("--seconds", type=float, default=0.5)
    args = parser.parse_args()

    collector = Collector()
    with tempfile.TemporaryDirectory() as logs:
        vehicles = {
            n: Vehicle(n, collector.endpoint, args.seconds, Path(logs))
            for n in range(1, args.vehicles + 1)
        }
        for vehicle in vehicles.values():
            vehicle.launch()
        watch(collector, vehicles, args.seconds + 4)
        for vehicle in vehicles.values():
            code = vehicle.reap()
            print(f"vehicle {vehicle.number}: {vehicle.mode.name}, exit {code},"
                  f" {'many' if vehicle.samples > 3 else vehicle.samples} samples")
    collector.close()
    return 0


if __name__ == "__main__":
    sys.exit(main())

import argparse
import json
import multiprocessing
import pathlib
import sys
import tempfile

from .events import Event, EventBus, Level
from .monitor import BedMonitor, Limits
from .sinks import Chart, NurseStation


def build(profile, bus):
    limits = {name: Limits(*bounds) for name, bounds in profile["limits"].items()}
    return [BedMonitor(bus=bus, limits=limits, **bed) for bed in profile["beds"]]


def simulate(monitors, steps):
    processes = [
        multiprocessing.Process(target=monitor.run, args=(steps,), name=monitor.bed)
        for monitor in monitors
    ]
    for process in processes:
        process.start()
    for process in processes:
        process.join(3)
        if process.is_alive():
            print(f"{process.name}: monitor hangs", file=sys.stderr)
            process.kill()
            process.join()


def main():
    parser = argparse.ArgumentParser(prog="icu")
    parser.add_argument("--profile", type=pathlib.Path, required=True)
    options = parser.parse_args()
    profile = json.loads(options.profile.read_text())

    with tempfile.TemporaryDirectory(prefix="icu-") as folder:
        bus = EventBus()
        chart = bus.subscribe()(Chart(pathlib.Path(folder)))
        station = bus.subscribe(Level.ALARM)(NurseStation())
        bus.emit(Event("ICU-0", Level.ALARM, "selftest", 1))
        monitors = build(profile, bus)
        simulate(monitors, profile["steps"])
        for monitor in monitors:
            print(f"{monitor.bed}: {chart.rows(monitor.bed)} values, "
                  f"{chart.rows(monitor.bed, Level.ALARM)} alarms")
        station.shut_down()
    return 0


if __name__ == "__main__":
    sys.exit(main())

"""Supervisor of the rover's processes."""
import argparse
import logging
import multiprocessing
import os
import pathlib
import signal
import time

import settings
from beacon import Beacon
from units import unit_main

log = logging.getLogger("roverd")


class Child:
    def __init__(self, unit):
        self.unit = unit
        self.ticks = multiprocessing.Value("L", 0)
        self.ready = multiprocessing.Event()
        self.process = multiprocessing.Process(
            target=unit_main, args=(unit, self.ticks, self.ready), name=unit.name)


class Supervisor:
    def __init__(self, conf):
        self.conf = conf
        self.beacon = Beacon()
        self.children = [Child(unit) for unit in conf.units]
        self.stopping = False

    def install_handlers(self):
        for number in (signal.SIGTERM, signal.SIGINT):
            signal.signal(number, self.on_signal)

    def on_signal(self, number, _frame):
        self.stopping = True
        self.beacon.announce("stopping", signal=signal.Signals(number).name, pid=os.getpid())

    def start(self):
        self.install_handlers()
        for child in self.children:
            child.process.start()
            if not child.ready.wait(2):
                log.error("%s does not come up", child.unit.name)

    def loop(self, seconds):
        end = time.monotonic() + seconds
        while not self.stopping and time.monotonic() < end:
            alive = [c.unit.name for c in self.children if c.process.is_alive()]
            self.beacon.announce("running", units=alive)
            time.sleep(self.conf.heartbeat)
        if not self.stopping:
            os.kill(os.getpid(), signal.SIGTERM)

    def stop(self):
        for child in self.children:
            child.process.terminate()
        for child in self.children:
            child.process.join(self.conf.grace)
            if child.process.is_alive():
                log.warning("%s ignores SIGTERM, killing it", child.unit.name)
                child.process.kill()
                child.process.join(1)
            log.info("%s: %d ticks, exit code %s", child.unit.name, child.ticks.value, child.process.exitcode)
        self.beacon.announce("stopped")
        self.beacon.close()


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--config", type=pathlib.Path, required=True)
    parser.add_argument("--run-for", type=float, default=2)
    args = parser.parse_args()
    logging.basicConfig(level=logging.INFO)
    supervisor = Supervisor(settings.load(args.config))
    supervisor.start()
    try:
        supervisor.loop(args.run_for)
    finally:
        supervisor.stop()


if __name__ == "__main__":
    main()

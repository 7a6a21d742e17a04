"""cronlet: a scheduler daemon that publishes the jobs that are due on a ZeroMQ event bus."""
import argparse
import logging
import signal
import time
from pathlib import Path

from bus import Bus
from detach import detach
from schedule import Entry, Schedule

log = logging.getLogger("cronlet")


class Scheduler:
    def __init__(self, schedule, bus, tick=0.2):
        self.schedule = schedule
        self.bus = bus
        self.tick = tick
        self.paused = False

    def _obey(self, command):
        self.paused = command == "pause"
        log.info("command %s", command)

    def once(self):
        if not self.paused:
            for name in self.schedule.due(time.monotonic()):
                self.bus.publish("due", job=name)
                log.info("%s is due", name)
        for command in self.bus.pending():
            self._obey(command)

    def run(self, ticks):
        signal.alarm(round(ticks * self.tick) + 2)  # watchdog: die rather than stall
        for _ in range(ticks):
            self.once()
            time.sleep(self.tick)


def arguments():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--ticks", type=int, default=3)
    parser.add_argument("--foreground", action="store_true")
    parser.add_argument("--folder", type=Path, default=Path("run"))
    return parser.parse_args()


def main():
    options = arguments()
    logging.basicConfig(level=logging.INFO)
    now = time.monotonic()
    schedule = Schedule(Entry(now, "backup", 0.4), Entry(now + 0.1, "rotate-logs"))
    options.folder.mkdir(exist_ok=True)
    with Bus(options.folder) as bus:
        if not options.foreground:
            detach(options.folder / "cronlet.pid")
        Scheduler(schedule, bus).run(options.ticks)


if __name__ == "__main__":
    main()

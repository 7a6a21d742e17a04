"""Processes of the net. Stations run third-party drivers and start from a clean interpreter."""
import multiprocessing
import random
import time

from .bus import bus

spawn = multiprocessing.get_context("spawn")


class StationPoller(spawn.Process):
    def __init__(self, station, rounds=4):
        super().__init__(name=f"poll-{station}", daemon=True)
        self.station = station
        self.rounds = rounds

    def run(self):
        time.sleep(0.2)
        rnd = random.Random(self.station)
        for _ in range(self.rounds):
            bus.publish("reading", station=self.station, wind=round(rnd.uniform(0, 14), 1))
            time.sleep(0.03)
        bus.close()


class Watchdog(multiprocessing.Process):
    """Looks at the heartbeat counters and reports stations that stand still."""

    def __init__(self, beats, interval=0.1, rounds=5):
        super().__init__(name="watchdog", daemon=True)
        self.beats = beats
        self.interval = interval
        self.rounds = rounds

    def run(self):
        previous = {name: -1 for name in self.beats}
        for _ in range(self.rounds):
            stalled = [n for n, counter in self.beats.items() if counter.value == previous[n]]
            if stalled:
                bus.publish("stalled", stations=stalled)
            previous = {n: counter.value for n, counter in self.beats.items()}
            time.sleep(self.interval)

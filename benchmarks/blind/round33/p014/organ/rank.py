from __future__ import annotations

import multiprocessing as mp
import time

from .bus import ConsoleBus
from .pipes import Stop
from .wind import WindGauge


class Rank:
    def __init__(self, stop: Stop, bus: ConsoleBus) -> None:
        self.stop = stop
        self.bus = bus
        self.gauge = WindGauge(bus, f"chest {stop.name}")
        self.keys: mp.Queue = mp.Queue()
        self.process = mp.Process(target=self.play, name=stop.name)

    def play(self) -> None:
        sounded = 0
        while True:
            chord = self.keys.get(timeout=3)
            if chord is None:
                break
            pipes = [k for k in chord if self.stop.lowest <= k <= self.stop.highest]
            longest = max((self.stop.length_mm(k) for k in pipes), default=0.0)
            self.gauge.draw(len(pipes))
            self.bus.publish(self.stop.name, pipes=len(pipes), longest=round(longest))
            sounded += len(pipes)
            time.sleep(0.03)
            if len(pipes) < 3:
                self.gauge.release()
        self.bus.publish(self.stop.name, sounded=sounded)
        self.bus.close()

import os
import signal
import time
from abc import ABC, abstractmethod


class Job(ABC):
    period = 0.1

    def __call__(self, ready):
        self.prepare()
        ready.set()
        while True:
            self.tick()
            time.sleep(self.period)

    def prepare(self):
        signal.signal(signal.SIGTERM, signal.SIG_DFL)
        os.nice(5)

    @abstractmethod
    def tick(self): ...


class Heartbeat(Job):
    def __init__(self, beats):
        self.beats = beats

    def tick(self):
        with self.beats.get_lock():
            self.beats.value += 1


class Sweep(Job):
    period = 0.3

    def __init__(self, directory):
        self.directory = directory

    def tick(self):
        sum(entry.stat().st_size for entry in os.scandir(self.directory))

import logging
import multiprocessing
import os

from . import bus, recognition
from .settings import CTX, HOTLIST

log = logging.getLogger("alpr.lanes")


class LaneReader(multiprocessing.Process):
    """Reads one camera; plates on the hot list are published at once, all others are only counted."""

    def __init__(self, lane, frames, totals):
        super().__init__(name=f"lane-{lane}", daemon=True)
        self.lane = lane
        self.frames = frames
        self.totals = totals

    def run(self):
        hits = seen = 0
        for frame in recognition.frames(self.lane, self.frames):
            seen += 1
            if frame["plate"] in HOTLIST and frame["confidence"] > 0.8:
                hits += 1
                bus.publish("hit", {**frame, "reader": os.getpid()})
        self.totals.put((self.lane, seen, hits))


class LaneSupervisor:
    def __init__(self, lanes, frames):
        self.totals = CTX.Queue()
        self.readers = [LaneReader(lane, frames, self.totals) for lane in lanes]

    def start(self):
        bus.publish("state", {"lanes": len(self.readers)})
        for reader in self.readers:
            reader.start()

    def wait(self, seconds):
        for reader in self.readers:
            reader.join(seconds)
            if reader.is_alive():
                log.error("%s hangs, killed", reader.name)
                reader.kill()
                reader.join(1)
        while not self.totals.empty():
            lane, seen, hits = self.totals.get(timeout=1)
            log.info("%s: %d plates, %d hits", lane, seen, hits)

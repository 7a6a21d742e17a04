"""Frame generator of one DMX universe, a process of its own for steady timing."""
import multiprocessing as mp
import signal
import time

from .patch import fixtures

FRAME = 1 / 40


class UniverseProcess(mp.Process):
    def __init__(self, number, level, ready):
        super().__init__(name=f"universe-{number}", daemon=True)
        self.number = number
        self.level = level
        self.ready = ready

    def frame(self):
        data = bytearray(512)
        value = int(self.level.value * 255)
        for fixture in fixtures(self.number):
            start = fixture.address - 1
            for channel in range(start, start + fixture.channels):
                data[channel] = value
        return bytes(data)

    def run(self):
        signal.signal(signal.SIGTERM, signal.SIG_DFL)
        self.ready.set()
        deadline = time.monotonic() + 6
        due = time.monotonic()
        while time.monotonic() < deadline:
            self.frame()
            due += FRAME
            time.sleep(max(0.0, due - time.monotonic()))

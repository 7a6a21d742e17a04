"""A tap follows one signal of the vehicle and sends its samples to the store."""
import math
import time

from . import wire
from .procs import Worker

SIGNALS = {
    "speed": lambda t: 50 + 10 * math.sin(t),
    "rpm": lambda t: 1800 + 300 * math.cos(t),
}


class Tap(Worker):
    def __init__(self, signal, endpoint, samples, period=0.01):
        super().__init__(name=f"tap-{signal}")
        self.signal = signal
        self.endpoint = endpoint
        self.samples = samples
        self.period = period

    def run(self):
        read = SIGNALS[self.signal]
        for n in range(self.samples):
            wire.link(self.endpoint).send_json([self.signal, n, read(n * self.period)])
            time.sleep(self.period)
        wire.link(self.endpoint).send_json([self.signal, None, None])
        wire.close()


def resample(job):
    """Runs in the pool: mean of a chunk, reported like a sample."""
    endpoint, signal, values = job
    mean = sum(values) / len(values)
    wire.link(endpoint).send_json([signal + ".mean", 0, mean])
    return signal, mean

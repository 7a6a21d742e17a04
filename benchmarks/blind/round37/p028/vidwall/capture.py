"""Capture loop of a camera; motion is a change of mean luminance."""
import random
import time


class Sensor:
    def __init__(self, seed, size=32 * 24):
        self._rng = random.Random(seed)
        self._size = size
        self._level = 90

    def grab(self):
        if self._rng.random() < 0.15:
            self._level = self._rng.randrange(40, 200)
        return bytes(min(255, self._level + self._rng.randrange(6)) for _ in range(self._size))


class MotionGate:
    def __init__(self, delta=12.0):
        self.delta = delta
        self._mean = None

    def __call__(self, frame):
        mean = sum(frame) / len(frame)
        moved = self._mean is not None and abs(mean - self._mean) > self.delta
        self._mean = mean
        return moved


def capture(name, seed, frames, out, telemetry):
    telemetry.event("camera-up", camera=name)
    sensor, gate = Sensor(seed), MotionGate()
    kept = 0
    with open(out, "wb") as fh:
        for seq in range(frames):
            frame = sensor.grab()
            if gate(frame):
                fh.write(seq.to_bytes(4, "big") + frame)
                kept += 1
                telemetry.event("motion", camera=name, frame=seq)
            time.sleep(0.005)
    telemetry.event("camera-down", camera=name, kept=kept)

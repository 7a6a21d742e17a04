import logging
import random
import time

log = logging.getLogger(__name__)


def measure(device, seconds):
    """Sample a device until it has been stable for `seconds`."""
    rng = random.Random(device)
    samples = []
    stop = time.monotonic() + seconds
    while time.monotonic() < stop:
        samples.append(5.0 + rng.gauss(0, 0.01))
        time.sleep(0.02)
    log.info("%s: %d samples, mean %.4f V", device, len(samples),
             sum(samples) / max(len(samples), 1))

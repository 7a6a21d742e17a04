"""A simulated spectrometer which pushes frames of counts."""
import math
import random
import struct
import threading

import zmq

CHANNELS = 64


def synth(rng, n):
    centre = 20 + n % 5
    for channel in range(CHANNELS):
        peak = 900 * math.exp(-((channel - centre) ** 2) / 18)
        spike = 5000 if rng.random() < 0.01 else 0
        yield int(peak + rng.gauss(50, 5) + spike)


def _emit(context, url, total, seed):
    rng = random.Random(seed)
    with context.socket(zmq.PUSH) as out:
        out.setsockopt(zmq.LINGER, 200)
        out.setsockopt(zmq.SNDTIMEO, 1000)
        out.connect(url)
        for n in range(total):
            counts = list(synth(rng, n))
            out.send_multipart([b"%d" % n, struct.pack(f"<{CHANNELS}i", *counts)])


def start(context, url, total, seed=7):
    thread = threading.Thread(target=_emit, args=(context, url, total, seed), daemon=True)
    thread.start()
    return thread

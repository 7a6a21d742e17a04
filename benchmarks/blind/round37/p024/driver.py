"""Sensor driver process: samples one device and pushes readings."""
import random
import struct
import time

import zmq

SAMPLE = struct.Struct("<8sdd")
TRUE_ALTITUDE = 412.0


def sample_loop(sensor, push, seconds):
    rng = random.Random(sensor.name)
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        z = TRUE_ALTITUDE + sensor.bias + rng.gauss(0.0, sensor.sigma)
        try:
            push.send(SAMPLE.pack(sensor.name.encode(), z - sensor.bias, sensor.sigma), zmq.NOBLOCK)
        except zmq.Again:
            pass
        time.sleep(1.0 / sensor.rate_hz)


def driver_main(sensor, url, seconds):
    ctx = zmq.Context()
    push = ctx.socket(zmq.PUSH)
    push.setsockopt(zmq.LINGER, 300)
    push.connect(url)
    try:
        sample_loop(sensor, push, seconds)
    finally:
        push.close()
        ctx.term()

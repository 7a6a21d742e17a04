"""What is done to a target. Every step tells the bus when it begins and ends."""
import functools
import time
import zlib

from .events import bus

STEPS = {}


def step(name):
    def register(function):
        @functools.wraps(function)
        def timed(target, *rest):
            begun = time.monotonic()
            try:
                return function(target, *rest)
            finally:
                bus.publish("step", name=name, target=target, took=round(time.monotonic() - begun, 4))

        STEPS[name] = timed
        return timed

    return register


@step("fetch")
def fetch(target):
    return (target * 2000).encode()


@step("pack")
def pack(target, data):
    return zlib.compress(data, 9)


def build(target):
    data = fetch(target)
    packed = pack(target, data)
    time.sleep(0.15)
    return target, len(packed)

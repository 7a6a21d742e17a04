import functools

from .heartbeat import Heartbeat

STEPS = {}


def step(name):
    def deco(fn):
        @functools.wraps(fn)
        def inner(*args, **kwargs):
            Heartbeat.beat(f"{name}:begin")
            try:
                return fn(*args, **kwargs)
            finally:
                Heartbeat.beat(f"{name}:end")
        STEPS[name] = inner
        return inner
    return deco

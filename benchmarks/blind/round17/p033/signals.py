import contextlib
import signal

NAMES = {s: s.name.removeprefix("SIG").lower() for s in signal.Signals}


class Shutdown(Exception):
    pass


@contextlib.contextmanager
def handlers(**by_name):
    """handlers(TERM=f, HUP=g): set for the block, put back after it."""
    before = {}
    try:
        for name, fn in by_name.items():
            number = signal.Signals["SIG" + name]
            before[number] = signal.signal(number, fn)
        yield
    finally:
        for number, fn in before.items():
            signal.signal(number, fn)


def defaults(*numbers):
    for number in numbers:
        signal.signal(number, signal.SIG_DFL)

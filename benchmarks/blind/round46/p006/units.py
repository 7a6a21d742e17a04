"""Code of the supervised processes."""
import signal
import time


def unit_main(unit, ticks, ready):
    # Ctrl-C reaches the whole group; the supervisor decides
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    ready.set()
    started = time.monotonic()
    while time.monotonic() - started < 5:
        with ticks.get_lock():
            ticks.value += 1
        time.sleep(unit.period)

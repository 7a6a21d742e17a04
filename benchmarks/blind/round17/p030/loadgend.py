"""Load generator that runs as a daemon and publishes latency figures."""
import argparse
import itertools
import random
import signal
import time

from daemonize import PidFile, detach
from outlet import Histogram, Outlet


class Stop:
    def __init__(self, *signums):
        self.wanted = False
        for s in signums:
            signal.signal(s, self._on)

    def _on(self, signum, frame):
        self.wanted = True

    def __bool__(self):
        return self.wanted


def pacing(rate, seconds):
    """Yields the due time of every shot."""
    start = time.monotonic()
    for n in itertools.count():
        due = start + n / rate
        if due - start > seconds:
            return
        time.sleep(max(0.0, due - time.monotonic()))
        yield due


def shoot():
    began = time.perf_counter()
    sum(random.random() for _ in range(200))
    return time.perf_counter() - began


def generate(outlet, args, stop):
    figures = Histogram()
    for n, _ in enumerate(pacing(args.rate, args.seconds)):
        if stop:
            break
        figures.observe(shoot())
        if n % 10 == 9:
            outlet.dump(figures)


def main():
    ap = argparse.ArgumentParser()
    ap.add_argument("--rate", type=float, default=20)
    ap.add_argument("--seconds", type=float, default=1)
    ap.add_argument("--pidfile", default="loadgend.pid")
    ap.add_argument("--foreground", action="store_true")
    args = ap.parse_args()

    if not args.foreground:
        detach()
    with PidFile(args.pidfile), Outlet("loadgen") as outlet:
        outlet.put("port", str(outlet.port))
        generate(outlet, args, Stop(signal.SIGTERM, signal.SIGINT))


if __name__ == "__main__":
    main()

"""Autoguider service: goes to the background, then opens its bench."""
import argparse
import os
import sys
from contextlib import ExitStack

from . import bench, machine


def into_background():
    """Returns a text stream to the console process, in the background process."""
    r, w = os.pipe()
    first = os.fork()
    if first:
        os.close(w)
        with os.fdopen(r) as report:
            for line in report:
                sys.stdout.write("guider> " + line)
        os.waitpid(first, 0)
        sys.exit(0)
    os.setsid()
    os.close(r)
    if os.fork():
        os._exit(0)
    return os.fdopen(w, "w", buffering=1)


def main():
    ap = argparse.ArgumentParser(prog="guider")
    ap.add_argument("--cycles", type=int, default=4)
    ap.add_argument("--foreground", action="store_true")
    opts = ap.parse_args()
    report = sys.stdout if opts.foreground else into_background()

    with ExitStack() as stack:
        if report is not sys.stdout:
            stack.callback(report.close)
        wires = bench.assemble(stack)
        guide = machine.Guide(wires["drive"])
        for cycle in range(opts.cycles):
            state = guide.step(bench.star(cycle))
            print(cycle, state.name, file=report)
        print("drive saw", bench.tail(wires["encoder"]), file=report)


main()

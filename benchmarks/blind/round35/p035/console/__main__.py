import argparse
from functools import partial

import zmq

from .instruments import Instrument, Roster
from .shell import converse, on_terminal
from .simulator import Simulator

RACK = {"dmm": 20, "psu": 5, "scope": 10}


def main():
    ap = argparse.ArgumentParser(prog="console")
    ap.add_argument("--depth", type=int, default=2)
    ap.add_argument("--session", type=float, default=1.2)
    opts = ap.parse_args()

    ctx = zmq.Context()
    sim = Simulator(ctx, RACK)
    sim.start()
    roster = Roster()
    for name, priority in RACK.items():
        roster.enlist(Instrument(name, ctx, sim.urls[name]), priority)
    for instrument in roster.first(len(RACK)):
        instrument.ask("*IDN?")
        if instrument.answered(1000):
            print("rack:", instrument.read())
    print(on_terminal(partial(converse, roster, opts.depth), opts.session), end="")
    sim.halt.set()
    sim.join(2)
    roster.close()
    ctx.term()


if __name__ == "__main__":
    main()

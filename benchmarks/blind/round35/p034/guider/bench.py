import math

import zmq

LAYOUT = (
    ("encoder", zmq.PULL, "bind"),
    ("drive", zmq.PUSH, "connect"),
)


def assemble(stack):
    ctx = stack.enter_context(zmq.Context())
    wires = {}
    for name, kind, how in LAYOUT:
        wire = stack.enter_context(ctx.socket(kind))
        wire.linger = 0
        getattr(wire, how)("inproc://mount")
        wires[name] = wire
    return wires


def star(cycle):
    return 6 * math.cos(cycle), 4 * math.sin(cycle)


def tail(wire):
    n = 0
    while wire.poll(50):
        wire.recv()
        n += 1
    return n

import logging

import zmq

from linectl.controller import LineController
from linectl.scada import ScadaMirror


def main() -> None:
    logging.basicConfig(level=logging.INFO, format="%(name)s %(message)s")
    ctx = zmq.Context()
    scada = ScadaMirror(ctx)
    scada.start()
    line = LineController(ctx)
    inlets = line.start()
    try:
        line.supervise(inlets)
    finally:
        line.stop()
        scada.stop()
        ctx.term()
    kinds = [event["what"] for event in scada.events]
    print("scada:", {kind: kinds.count(kind) for kind in dict.fromkeys(kinds)})


if __name__ == "__main__":
    main()

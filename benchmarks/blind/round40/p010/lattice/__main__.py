import argparse
import logging
import math
import tempfile

import zmq

from . import Application, Arbiter, Settings, register
from .plugins import Telemetry, Timing

app = Application()
app.route("sqrt")(math.sqrt)


@app.route("divide")
def divide(a: float, b: float) -> float:
    return a / b


def main() -> None:
    parser = argparse.ArgumentParser(prog="lattice")
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--requests", type=int, default=4)
    options = parser.parse_args()
    logging.basicConfig(level=logging.INFO, format="%(name)s %(message)s")
    register(Timing())
    register(Telemetry())

    with tempfile.TemporaryDirectory() as folder:
        arbiter = Arbiter(app, Settings(workers=options.workers), folder)
        address = arbiter.start()
        with zmq.Context() as context, context.socket(zmq.REQ) as req:
            req.linger = 0
            req.rcvtimeo = 2000
            req.connect(address)
            for number in range(options.requests):
                route, args = ("sqrt", [number]) if number % 2 else ("divide", [9, number])
                req.send_json({"route": route, "args": args})
                print(route, args, req.recv_json())
        arbiter.stop()


if __name__ == "__main__":
    main()

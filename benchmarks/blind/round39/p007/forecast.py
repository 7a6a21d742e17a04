"""Fetch station readings over ZeroMQ, fit a short forecast, publish the result."""
from __future__ import annotations

import argparse
import logging
from contextlib import ExitStack

import zmq

from meteo.flow import Flow
from meteo.stations import StationServer
from meteo.steps import Desk, fetch, fit, publish

log = logging.getLogger("forecast")


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--stations", type=int, default=3)
    options = parser.parse_args()
    logging.basicConfig(level=logging.INFO, format="%(name)s %(message)s")

    with ExitStack() as stack:
        context = stack.enter_context(zmq.Context())
        server = stack.enter_context(StationServer(context))
        desk = stack.enter_context(Desk.open(context, server.endpoint))
        flow = stack.enter_context(Flow(cpu_workers=2, io_workers=1))

        names = [f"ST{number:02}" for number in range(options.stations)]
        readings = flow.map(fetch, [(desk, name) for name in names])
        forecasts = flow.map(fit, [(reading, 3) for reading in readings])
        sent = flow.map(publish, [(desk, forecast) for forecast in forecasts])
        log.info("published %d forecasts, server heard %d", sum(sent), server.heard())
    return 0


if __name__ == "__main__":
    raise SystemExit(main())

from __future__ import annotations

import gc
import logging
from collections import Counter
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from multiprocessing import get_context

import zmq

from lanes import Lane, forecast_lane
from uplink import announce, prepare_for_workers

LANES = [
    Lane("SHA", "RTM", (120, 80, 210, 40, 190)),
    Lane("RTM", "HAM", (50, 52, 49, 51, 50)),
    Lane("SZX", "LAX", (300, 90, 410, 120, 365)),
    Lane("HAM", "GOT", (20, 21, 19, 22, 20)),
]


def main() -> None:
    logging.basicConfig(level=logging.INFO, format="%(message)s")
    log = logging.getLogger("plan")

    ctx = zmq.Context()
    control = ctx.socket(zmq.ROUTER)
    port = control.bind_to_random_port("tcp://127.0.0.1")
    endpoint = f"tcp://127.0.0.1:{port}"
    announce(endpoint, "plan-open", lanes=len(LANES))

    with ProcessPoolExecutor(max_workers=2, mp_context=get_context("fork"), initializer=gc.freeze) as pool:
        prepare_for_workers()
        announce(endpoint, "pool-ready")
        forecasts = list(pool.map(partial(forecast_lane, endpoint=endpoint), LANES))

    for f in forecasts:
        log.info("%s %.1f +/- %.1f", f.lane, f.units, f.safety)
    events: Counter[str] = Counter()
    while control.poll(300):
        _identity, body = control.recv_multipart()
        events[zmq.utils.jsonapi.loads(body)["event"]] += 1
    log.info("events %s", dict(events))
    control.close()
    ctx.term()


if __name__ == "__main__":
    main()

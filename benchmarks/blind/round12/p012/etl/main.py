import logging
from collections import Counter
from functools import partial

import joblib
import zmq

from . import stages
from .telemetry import telemetry

log = logging.getLogger("etl")


def drain(pull: zmq.Socket, quiet_ms: int = 400) -> Counter:
    seen: Counter = Counter()
    while pull.poll(quiet_ms):
        seen[pull.recv_json()["stage"]] += 1
    return seen


def main() -> None:
    logging.basicConfig(level=logging.INFO, format="%(name)s %(message)s")
    pull = telemetry.context.socket(zmq.PULL)
    port = pull.bind_to_random_port("tcp://127.0.0.1")
    telemetry.configure(f"tcp://127.0.0.1:{port}")

    rows = stages.extract(600)
    with joblib.Parallel(n_jobs=2, backend="multiprocessing") as parallel:
        work = joblib.delayed(partial(stages.normalise, sep=";"))
        totals = stages.load(parallel(work(chunk) for chunk in stages.chunked(rows, 100)))
        timings = drain(pull)
    log.info("loaded %d skus, %d cents", len(totals), sum(totals.values()))
    log.info("timings %s", dict(timings))


if __name__ == "__main__":
    main()

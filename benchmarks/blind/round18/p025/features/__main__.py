from __future__ import annotations

import argparse
import datetime as dt
import logging
import multiprocessing as mp

import zmq

from .jobs import compute
from .logs import LogSettings, configure

log = logging.getLogger("features.main")


def main() -> None:
    parser = argparse.ArgumentParser("features")
    parser.add_argument("--days", type=int, default=2)
    parser.add_argument("--log-level", default="INFO")
    args = parser.parse_args()

    sink = zmq.Context.instance().socket(zmq.SUB)
    port = sink.bind_to_random_port("tcp://127.0.0.1")
    sink.subscribe("features")
    settings = LogSettings(endpoint=f"tcp://127.0.0.1:{port}", level=args.log_level)
    configure(settings)
    sink.poll(50)
    log.info("pipeline starts")

    start = dt.date(2025, 3, 1)
    days = [start + dt.timedelta(days=n) for n in range(args.days)]
    with mp.get_context("fork").Pool(2, initializer=configure, initargs=(settings,)) as pool:
        for day, values in pool.imap(compute, days):
            print(day.isoformat(), {k: round(v, 2) for k, v in values.items()})
        pool.close()
        pool.join()

    while sink.poll(100):
        topic, line = sink.recv_multipart()
        print(topic.decode(), line.decode().strip())


if __name__ == "__main__":
    main()

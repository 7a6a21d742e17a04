from __future__ import annotations

import argparse
import logging
import tempfile
from pathlib import Path

import zmq

from otp import ChildSpec, Supervisor
from sensors import FlakyProbe, Probe


def main() -> int:
    parser = argparse.ArgumentParser()
    parser.add_argument("--ticks", type=int, default=4)
    args = parser.parse_args()
    logging.basicConfig(level=logging.INFO, format="%(name)-18s %(message)s")

    with tempfile.TemporaryDirectory(prefix="greenhouse-") as tmp:
        upstream = f"ipc://{Path(tmp) / 'readings'}"
        with zmq.Context() as context, context.socket(zmq.PULL) as readings:
            readings.bind(upstream)
            supervisor = Supervisor(
                [
                    ChildSpec("temperature", Probe, ("temperature", upstream, args.ticks)),
                    ChildSpec("humidity", FlakyProbe, ("humidity", upstream, args.ticks)),
                ]
            )
            supervisor.start()
            supervisor.run(timeout=5.0)
            count = 0
            while readings.poll(200):
                logging.info("reading %s", readings.recv_json(zmq.NOBLOCK))
                count += 1
            logging.info("%d readings", count)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())

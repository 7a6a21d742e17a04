import argparse
import random

import zmq
from loguru import logger

from triage import Assessor, Desk
from triage.assess import Vitals
from triage.shipping import setup


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--patients", type=int, default=6)
    parser.add_argument("--verbose", action="store_true")
    options = parser.parse_args()

    with zmq.Context() as context, context.socket(zmq.PULL) as collector:
        port = collector.bind_to_random_port("tcp://127.0.0.1")
        shipping = setup(f"tcp://127.0.0.1:{port}", options.verbose)
        rng = random.Random(3)
        queue = [
            Vitals(f"P{n:02}", rng.randint(60, 140), round(rng.uniform(36.0, 40.0), 1))
            for n in range(options.patients)
        ]
        for outcome in Desk(Assessor()).work_through(queue):
            print(outcome.patient, outcome.urgency.name)
        logger.info("desk closed")
        logger.complete()
        logger.remove()
        shipping.close()

        lines = 0
        while collector.poll(200):
            collector.recv_json()
            lines += 1
        print("collector has", lines, "lines")


if __name__ == "__main__":
    main()

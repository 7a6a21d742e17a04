"""Dose response of one well; run as a program by the launcher."""
import random
import sys

import zmq

from assay.protocol import WellJob


def measure(job: WellJob) -> list[tuple[float, float]]:
    rng = random.Random(job.well)
    return [(dose, job.inhibition(dose) + rng.gauss(0, 0.01)) for dose in job.doses_nm]


def main(url: str, argument: str) -> None:
    job = WellJob.from_argument(argument)
    with zmq.Context() as context, context.socket(zmq.PUSH) as push:
        push.linger = 1000
        push.connect(url)
        for dose, value in measure(job):
            push.send_json({"well": job.well, "dose": dose, "inhibition": round(value, 4)})
            print(f"{dose:>8} nM {value:7.2%}")


if __name__ == "__main__":
    main(*sys.argv[1:3])

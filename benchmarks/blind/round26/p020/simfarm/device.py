"""A simulated field device: ``python -m simfarm.device KIND ENDPOINT``."""
import os
import random
import sys
import time

from .link import connected, post


def valve(rnd):
    return {"open": rnd.random() > 0.5, "flow": round(rnd.uniform(0, 30), 1)}


def gauge(rnd):
    return {"level": round(rnd.uniform(0.2, 2.8), 2)}


KINDS = {"valve": valve, "gauge": gauge}


def main(kind, endpoint, samples=3):
    label = os.environ.get("SIM_LABEL", kind)
    rnd = random.Random(label)
    with connected(endpoint) as sock:
        for _ in range(samples):
            post(sock, "sample", label=label, **KINDS[kind](rnd))
            time.sleep(0.02)


if __name__ == "__main__":
    main(*sys.argv[1:3])

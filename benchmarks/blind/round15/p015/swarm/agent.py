"""One bot: ``python -m swarm.agent URL NAME``."""
from __future__ import annotations

import random
import sys
import time

import zmq


def main(url: str, name: str) -> int:
    rng = random.Random(name)
    with zmq.Context() as ctx, ctx.socket(zmq.DEALER) as sock:
        sock.setsockopt_string(zmq.IDENTITY, name)
        sock.connect(url)
        sock.send_json({"state": "joined"})
        for _ in range(3):
            time.sleep(rng.random() / 50)
            sock.send_json({"state": "ping", "ms": round(rng.gauss(40, 5), 1)})
        sock.send_json({"state": "left"})
        sock.close(1000)
    return 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))

import logging

import zmq

from . import relays
from .panel import panel
from .registry import Restart
from .watchdog import Ward, Watchdog

BAYS = {
    "E01": ({"pickup": 600}, Restart.ON_FAULT),
    "E02": ({"pickup": 600, "earth": 0.9, "rounds": 2}, Restart.NEVER),
}


def annunciator(ctx):
    lamps = ctx.socket(zmq.PULL)
    acks = ctx.socket(zmq.PUSH)
    ports = [s.bind_to_random_port("tcp://127.0.0.1") for s in (lamps, acks)]
    return lamps, acks, ["tcp://127.0.0.1:%d" % p for p in ports]


def main():
    logging.basicConfig(level=logging.INFO, format="%(message)s")
    with zmq.Context() as ctx:
        lamps, acks, urls = annunciator(ctx)
        panel.setup(*urls)
        Watchdog(Ward(n, relays.poll_bay, o, r) for n, (o, r) in BAYS.items()).run()
        while lamps.poll(200):
            logging.info("lamp %s", b" ".join(lamps.recv_multipart()).decode())
        lamps.close()
        acks.close(linger=0)


if __name__ == "__main__":
    main()

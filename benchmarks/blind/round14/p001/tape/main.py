from __future__ import annotations

import logging

import zmq

from .model import TapeSettings, corrections_for
from .publisher import TapePublisher
from .replay import ReplayDesk, VenueReplay

VENUES = ("XLON", "XPAR")


def main() -> int:
    logging.basicConfig(level=logging.INFO)
    publisher = TapePublisher(TapeSettings("tape-a"), zmq.Context())
    publisher.open_session()
    desk = ReplayDesk([VenueReplay(v, publisher, corrections_for) for v in VENUES])
    try:
        desk.start()
        desk.wait(2.0)
    finally:
        publisher.close()
    return 0


if __name__ == "__main__":
    raise SystemExit(main())

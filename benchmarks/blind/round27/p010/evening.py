"""Charity auction of the friends of the town museum."""
import logging
import multiprocessing as mp
import queue
import tempfile

import zmq

from auction import signals
from auction.announcer import Announcer
from auction.clerk import sell
from auction.lots import CATALOGUE

log = logging.getLogger("evening")


@signals.bid_placed.connect
def trace(lot: int, price: int, bidder: int) -> None:
    log.debug("lot %d: %d by paddle %d", lot, price, bidder)


def run_lot(lot, protocol):
    clerk = mp.Process(target=sell, args=(lot, protocol), name=f"lot-{lot.number}")
    clerk.start()
    try:
        return protocol.get(timeout=1.5)
    except queue.Empty:
        log.warning("no protocol for lot %d", lot.number)
        return lot.number, None, 0
    finally:
        clerk.join(1)
        if clerk.is_alive():
            clerk.kill()


def main() -> None:
    logging.basicConfig(level=logging.INFO, format="%(levelname)s %(message)s")
    context = zmq.Context()
    with tempfile.TemporaryDirectory() as folder:
        announcer = Announcer(context, f"ipc://{folder}/foyer")
        announcer.attach()
        protocol = mp.Queue()
        total = 0
        for lot in CATALOGUE:
            number, bidder, price = run_lot(lot, protocol)
            total += price
            log.info("lot %d %s", number, f"paddle {bidder} for {price}" if bidder else "passed")
        signals.evening_over.emit(total=total)
        announcer.close()
    context.term()


if __name__ == "__main__":
    main()

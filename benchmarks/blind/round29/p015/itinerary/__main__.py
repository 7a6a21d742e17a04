from __future__ import annotations

import logging
import sys
from multiprocessing import Pool, TimeoutError

import zmq

from itinerary import LegPricer, split
from itinerary.legs import Leg
from itinerary.revenue import RevenueDesk

log = logging.getLogger("itinerary")


def main(argv: list[str]) -> int:
    logging.basicConfig(level=logging.INFO, format="%(message)s")
    itineraries = {text: split(text) for text in argv or ["MUC-LIS"]}
    desk = RevenueDesk()
    pricer = LegPricer(desk.url)
    reference = pricer.price(Leg("MUC", "VIE"))
    log.info("reference fare %.2f", reference.cents / 100)

    legs = sorted({leg for parts in itineraries.values() for leg in parts})
    with Pool(2) as pool:
        job = pool.map_async(pricer.price, legs, chunksize=2)
        try:
            priced = {p.leg: p for p in job.get(timeout=5)}
        except TimeoutError:
            log.error("pricing takes too long")
            return 0
        pool.close()
        pool.join()

    for text, parts in itineraries.items():
        total = sum(priced[leg].cents for leg in parts)
        classes = "".join(priced[leg].fare_class for leg in parts)
        log.info("%-18s %9.2f EUR  %s", text, total / 100, classes)
    quotes = desk.collect()
    log.info("%d quotes from %d processes", len(quotes), len({q["pid"] for q in quotes}))
    pricer.close()
    desk.close()
    zmq.Context.instance().term()
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

"""Parking guidance: counts the decks of a car park in a worker pool, sets the signs."""
import logging
import logging.config
import multiprocessing

from bays import DECKS, count
from loglink import ControlRoom

log = logging.getLogger("parking.guidance")


def logging_table(endpoint):
    return {
        "version": 1,
        "disable_existing_loggers": False,
        "handlers": {
            "room": {"()": "loglink.ControlRoomHandler", "endpoint": endpoint, "level": "INFO"},
        },
        "loggers": {"parking": {"level": "DEBUG", "handlers": ["room"], "propagate": False}},
    }


def sign(tally):
    free = tally["capacity"] - tally["occupied"]
    return "FULL" if free <= 3 else f"{free:4d}"


def main():
    room = ControlRoom()
    logging.config.dictConfig(logging_table(room.endpoint))
    log.info("guidance for %d decks", len(DECKS))
    with multiprocessing.Pool(2) as pool:
        tallies = pool.map_async(count, DECKS).get(timeout=5)
    for deck, tally in zip(DECKS, tallies):
        log.info("sign %s shows %s", deck.label, sign(tally))
    for line in room.lines():
        print(line)


if __name__ == "__main__":
    main()

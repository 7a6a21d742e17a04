"""Unattended ground station: works through the pass plan of the day."""
import argparse
import logging
import time

from beacon import StatusBeacon
from guardian import stand_guard
from passplan import Contact, read_plan

log = logging.getLogger("station")


def receive(contact: Contact, beacon: StatusBeacon) -> int:
    """Record one contact; returns the number of bytes demodulated."""
    octets = 0
    steps = 5
    beacon.report("AOS", satellite=contact.satellite, orbit=contact.orbit)
    for step in range(1, steps):
        elevation = contact.elevation(step / steps)
        octets += int(elevation * 220)
        time.sleep(contact.duration / steps)
    beacon.report("LOS", satellite=contact.satellite, octets=octets)
    return octets


def work(contacts: list[Contact], beacon: StatusBeacon) -> None:
    epoch = time.monotonic()
    for contact in sorted(contacts):
        if not contact.usable:
            log.info("skipping %s", contact.satellite)
            continue
        ahead = contact.rise - (time.monotonic() - epoch)
        if ahead > 0:
            time.sleep(ahead)
        octets = receive(contact, beacon)
        log.info("%s orbit %d: %d octets", contact.satellite, contact.orbit, octets)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--plan", required=True)
    parser.add_argument("--station", default="KRN-3")
    parser.add_argument("--address", default="tcp://127.0.0.1")
    args = parser.parse_args()
    logging.basicConfig(level=logging.INFO, format="%(process)d %(name)s: %(message)s")

    contacts = list(read_plan(args.plan))
    attempt = stand_guard(restarts=1)
    log.info("worker up, attempt %d", attempt)
    with StatusBeacon(args.station, args.address) as beacon:
        work(contacts, beacon)


if __name__ == "__main__":
    main()

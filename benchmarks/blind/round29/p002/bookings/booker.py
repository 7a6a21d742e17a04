from __future__ import annotations

import logging
import multiprocessing as mp
import queue as stdqueue

from . import logs
from .pnr import Booking, Party, locator

log = logging.getLogger(__name__)
audit = logging.getLogger(logs.AUDIT)


class CardDeclined(Exception):
    pass


def charge(party: Party) -> str:
    if party.total > 40000:
        raise CardDeclined(f"{party.surname}: {party.total / 100:.2f} over limit")
    return f"auth-{party.total:06d}"


def book(party: Party) -> Booking:
    booking = Booking(locator(party), party)
    log.info("booking %s for %s on %s", booking.locator, party.surname, party.flight)
    booking.remarks.append(charge(party))
    audit.info("charged %s %d cents, %s", booking.locator, party.total, booking.remarks[-1])
    return booking


def worker(jobs: mp.Queue, done: mp.Queue, log_queue: mp.Queue) -> None:
    logs.configure_worker(log_queue)
    while True:
        try:
            party = jobs.get(timeout=2)
        except stdqueue.Empty:
            return
        if party is None:
            return
        try:
            done.put(book(party))
        except CardDeclined as exc:
            log.warning("declined: %s", exc)
            done.put(None)

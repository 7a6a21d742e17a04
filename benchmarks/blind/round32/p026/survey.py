"""Ask one garage how many places are free."""
import hashlib

import feed
import settings


def read_counter(garage, round_number):
    """The barrier controllers speak a serial protocol; the simulator gives the same answers each day."""
    digest = hashlib.sha256(f"{garage}/{round_number}".encode()).digest()
    capacity = settings.GARAGES[garage]
    return int.from_bytes(digest[:2], "big") % (capacity + 1)


def colour(free, capacity):
    share = free / capacity
    return next(name for limit, name in settings.SIGN_COLOURS if share < limit)


def survey(job):
    garage, round_number = job
    capacity = settings.GARAGES[garage]
    free = read_counter(garage, round_number)
    shown = feed.announce(f"garage/{garage[:2]}", free=free, capacity=capacity, sign=colour(free, capacity))
    return garage, free, shown

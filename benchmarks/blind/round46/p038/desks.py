import random
import time

from models import SHELF, LibraryError


def desk(catalogue, member, visits):
    """A member of the library, coming to the desk now and then."""
    rng = random.Random(member)
    have = None
    for _ in range(visits):
        time.sleep(rng.uniform(0.01, 0.05))
        try:
            if have:
                catalogue.give_back(have, member)
                have = None
            else:
                wanted = rng.choice(SHELF).isbn
                catalogue.lend(wanted, member)
                have = wanted
        except LibraryError:
            continue
    if have:
        catalogue.give_back(have, member)

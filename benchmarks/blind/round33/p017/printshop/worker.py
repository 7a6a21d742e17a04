import os
import time

from . import feed, layout


def print_order(show, order, seats, outdir):
    feed.announce(order, "printing")
    path = os.path.join(outdir, f"order-{order}.raw")
    with open(path, "wb") as printer:
        for seat in seats:
            printer.write(layout.ticket(show, order, seat))
            time.sleep(0.02)
    feed.announce(order, "ready")

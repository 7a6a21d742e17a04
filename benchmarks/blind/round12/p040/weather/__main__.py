import argparse
import sys

from weather.feed import Feed
from weather.port import EmulatedPort
from weather.reader import parse

ap = argparse.ArgumentParser(prog="weather")
ap.add_argument("--lines", type=int, default=5)
opts = ap.parse_args()

with Feed.opened() as feed:
    port = EmulatedPort(opts.lines, on_line=feed.next_command)
    feed.order("rate 20")
    with port:
        for raw in port.lines():
            if (reading := parse(raw)) is not None:
                feed.share(reading)
    print(f"{feed.shared} readings", file=sys.stdout)

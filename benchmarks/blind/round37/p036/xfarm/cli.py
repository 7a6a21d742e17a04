import argparse
import logging
import sys

import zmq

from .farm import Farm
from .jobs import Job, Profile
from .logs import ViewerFeed, console


def plan(count):
    profiles = list(Profile)
    return [Job(n, f"clip{n:03d}.wav", profiles[n % len(profiles)]) for n in range(count)]


def main(argv=None):
    parser = argparse.ArgumentParser()
    parser.add_argument("--jobs", type=int, default=8)
    parser.add_argument("--slots", type=int, default=2)
    options = parser.parse_args(argv)

    console()
    with Farm(options.slots) as farm:
        context = zmq.Context()
        feed = ViewerFeed(context).attach()
        logging.getLogger("xfarm").info("viewer feed on port %d", feed.port)
        try:
            done = sorted(farm.run(plan(options.jobs)), key=lambda o: o.number)
        finally:
            feed.detach()
            context.term()
    for outcome in done:
        print(f"{outcome.number:3d} ratio {outcome.ratio:.3f} {'; '.join(outcome.notes)}")
    return 0 if len(done) == options.jobs else 1


if __name__ == "__main__":
    sys.exit(main())

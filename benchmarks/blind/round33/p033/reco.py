import argparse
import logging
import time

from fitting import Fitter, Track
from isolate import Crashed
from quality import QualityFeed, contents, monitor

log = logging.getLogger("reco")


def main():
    ap = argparse.ArgumentParser()
    ap.add_argument("--events", type=int, default=10)
    ap.add_argument("--first", type=int, default=100)
    args = ap.parse_args()
    logging.basicConfig(level=logging.INFO, format="%(name)s: %(message)s")
    feed = QualityFeed()
    sub = monitor(feed.url, "chi2", "hits")
    time.sleep(0.3)
    fitter = Fitter(feed)
    for event in range(args.first, args.first + args.events):
        feed.fill("hits", event, float(fitter.planes))
        try:
            track = Track(*fitter.fit(event))
        except Crashed as exc:
            log.warning("event %d: %s", event, exc)
            continue
        print(f"{event}: slope {track.slope:+.3f} chi2/ndf {track.chi2:.2f}")
    for name, entries in contents(sub).items():
        print(name, len(entries), "entries")
    sub.close(0)
    feed.close()


if __name__ == "__main__":
    main()

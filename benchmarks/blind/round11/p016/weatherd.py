import argparse
import tempfile

from weather.background import in_background
from weather.feed import Feed

STATIONS = {"oslo": {"t": -3.0}, "rome": {"t": 17.5}}


def serve(url: str) -> None:
    feed = Feed(url)
    for station, values in STATIONS.items():
        feed.publish(station, values)
    feed.close()


def main() -> None:
    ap = argparse.ArgumentParser()
    ap.add_argument("--daemon", action="store_true")
    opts = ap.parse_args()
    url = f"ipc://{tempfile.mkdtemp()}/feed"
    probe = Feed(url)
    probe.publish("self", {"t": 0.0})
    probe.close()
    if opts.daemon:
        in_background(lambda: serve(url))
    else:
        serve(url)


if __name__ == "__main__":
    main()

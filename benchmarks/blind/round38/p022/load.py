"""Load the observations of several stations side by side."""
import argparse
import collections
import pathlib
import tempfile

import fleet
import station
import wire


def loader(name, hours, url):
    def load():
        count = 0
        with wire.outlet(url) as put:
            for obs in station.smoothed(station.observations(name, hours)):
                put("observation", obs._asdict())
                count += 1
            put("loaded", {"station": name, "count": count})

    return load


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--stations", nargs="+", default=["Lund"])
    parser.add_argument("--hours", type=int, default=48)
    parser.add_argument("--patience", type=float, default=3.0)
    args = parser.parse_args()

    seen = collections.Counter()
    extremes = {}

    def consume(message):
        seen[message["kind"]] += 1
        if message["kind"] == "observation":
            low, high = extremes.get(message["station"], (99.0, -99.0))
            extremes[message["station"]] = min(low, message["celsius"]), max(high, message["celsius"])

    with tempfile.TemporaryDirectory() as scratch:
        url = f"ipc://{pathlib.Path(scratch, 'store')}"
        with wire.store(url, consume):
            with wire.outlet(url) as put:
                put("run", {"stations": args.stations})
            jobs = {name: loader(name, args.hours, url) for name in args.stations}
            with fleet.running(jobs, args.patience) as processes:
                print("loading:", ", ".join(p.name for p in processes))

    for name, (low, high) in sorted(extremes.items()):
        print(f"{name:10} {low:6.2f} … {high:6.2f}")
    print(dict(seen))


if __name__ == "__main__":
    main()

import argparse
import logging
import tempfile

from vlog import wire
from vlog.store import Store
from vlog.tap import SIGNALS, Tap


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--drive", required=True)
    parser.add_argument("--samples", type=int, default=10)
    args = parser.parse_args()
    logging.basicConfig(level=logging.INFO)
    with tempfile.TemporaryDirectory(prefix=args.drive) as folder:
        store = Store(folder)
        wire.link(store.endpoint).send_json(["marker", 0, 1.0])
        taps = [Tap(signal, store.endpoint, args.samples) for signal in SIGNALS]
        for tap in taps:
            tap.start()
        whole = store.fill(len(taps), 5)
        codes = [tap.stop() for tap in taps]
        wire.link(store.endpoint).send_json(["marker", 1, 0.0])
        store.close()
        wire.close()
    print("complete" if whole else "cut short", codes, {k: len(v) for k, v in store.samples.items()})


if __name__ == "__main__":
    main()

import argparse
import tempfile
import time

from vlog import wire
from vlog.procs import pool
from vlog.store import Store
from vlog.tap import SIGNALS, resample


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--drive", required=True)
    parser.add_argument("--speed", type=float, default=1)
    args = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix=args.drive) as folder:
        store = Store(folder)
        link = wire.link(store.endpoint)
        recorded = {name: [fn(n / 10) for n in range(30)] for name, fn in SIGNALS.items()}
        for name, values in recorded.items():
            for number, value in enumerate(values):
                link.send_json([name, number, value])
                time.sleep(0.1 / args.speed / 10)
        with pool(1) as workers:
            jobs = [(store.endpoint, name, values) for name, values in recorded.items()]
            for name, mean in workers.map(resample, jobs, timeout=5):
                print(f"{name}: {mean:.2f}")
        link.send_json(["end", None, None])
        store.fill(1, 1)
        print({k: len(v) for k, v in store.samples.items()})
        store.close()
        wire.close()


if __name__ == "__main__":
    main()

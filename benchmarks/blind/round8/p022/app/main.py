from __future__ import annotations

import argparse
import tempfile
from concurrent.futures import ProcessPoolExecutor

from metrics import Metrics
from tasks import count_primes, report


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--jobs", type=int, default=2)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        Metrics.configure(f"ipc://{folder}/stats", prefix="primes")
        with ProcessPoolExecutor(max_workers=options.jobs) as pool:
            values = list(pool.map(count_primes, [50, 100, 200, 300]))
        print(report(values))


if __name__ == "__main__":
    main()

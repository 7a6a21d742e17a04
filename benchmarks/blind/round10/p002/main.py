"""Score documents in worker processes; every process has its own gauge channel."""
import argparse
import multiprocessing as mp

from scoring.gauges import Gauges
from scoring.tasks import documents, score


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--processes", type=int, default=2)
    options = parser.parse_args()
    gauges = Gauges.shared()
    gauges.set("queue", 6)
    with mp.Pool(options.processes) as pool:
        for name, value in pool.imap_unordered(score, documents(6)):
            print(name, value)
    gauges.set("queue", 0)
    gauges.close()


if __name__ == "__main__":
    main()

"""Checks that the endpoint is free, then starts the service in worker processes."""
import argparse
import sys
from multiprocessing import Process

from edge.preflight import preflight
from edge.serve import serve


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--workers", type=int, default=2)
    args = parser.parse_args()
    report = preflight("tcp://127.0.0.1:*")
    if not report.usable:
        print(report.reason, file=sys.stderr)
        return 1
    workers = [Process(target=serve, args=(number,)) for number in range(args.workers)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join(3)
    return max(worker.exitcode or 0 for worker in workers)


if __name__ == "__main__":
    sys.exit(main())

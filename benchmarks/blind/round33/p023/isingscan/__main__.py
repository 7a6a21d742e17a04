import argparse
from concurrent.futures import ProcessPoolExecutor, TimeoutError, as_completed

from . import progress
from .dashboard import local_dashboard
from .model import Point, simulate


def grid(args):
    for k in range(args.steps):
        yield Point(0.3 + 0.05 * k, args.lattice, args.sweeps, args.seed + k)


def scan(points, jobs):
    progress.note("begin", points=len(points))
    results = []
    pool = ProcessPoolExecutor(max_workers=jobs)
    futures = [pool.submit(simulate, p) for p in points]
    workers = list(pool._processes.values())
    try:
        for fut in as_completed(futures, timeout=5):
            results.append(fut.result())
    except TimeoutError:
        print("scan did not finish in time")
        for proc in workers:
            proc.kill()
    pool.shutdown(cancel_futures=True)
    progress.note("end", points=len(results))
    return sorted(results)


def main(argv=None):
    ap = argparse.ArgumentParser(prog="isingscan")
    ap.add_argument("--lattice", type=int, default=16)
    ap.add_argument("--steps", type=int, default=8)
    ap.add_argument("--sweeps", type=int, default=40)
    ap.add_argument("--seed", type=int, default=20)
    ap.add_argument("--jobs", type=int, default=2)
    args = ap.parse_args(argv)
    with local_dashboard() as notes:
        for m in scan(list(grid(args)), args.jobs):
            print(f"beta={m.beta:.2f}  |m|={m.magnetisation:.3f}  e={m.energy:+.3f}")
        print("notes:", dict(notes()))


if __name__ == "__main__":
    main()

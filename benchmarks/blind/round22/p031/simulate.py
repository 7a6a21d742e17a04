"""Heat diffusion on a bar split between processes that meet at a barrier after each step."""
import os
import signal
import sys
from concurrent.futures import ProcessPoolExecutor, TimeoutError, wait

from barrier import Coordinator, arrive, enlist

PARTIES = 2


def relax(cells):
    inner = [(a + b + c) / 3 for a, b, c in zip(cells, cells[1:], cells[2:])]
    return [cells[0], *inner, cells[-1]]


def segment(port, name, cells, steps):
    met = []
    for _ in range(steps):
        cells = relax(cells)
        met.append(arrive(port, name))
    return name, round(sum(cells), 3), met


def end_workers(pool):
    for pid in list(pool._processes or ()):
        try:
            os.kill(pid, signal.SIGKILL)
        except ProcessLookupError:
            pass


def main():
    with Coordinator(PARTIES) as coordinator:
        pool = ProcessPoolExecutor(max_workers=PARTIES)
        if not enlist(coordinator.port):
            sys.exit("no coordinator")
        futures = [pool.submit(segment, coordinator.port, f"bar{i}", [100.0 * i, 0, 0, 0, 20.0], 2)
                   for i in range(PARTIES)]
        done, late = wait(futures, timeout=4)
        for f in done:
            print(*f.result())
        if late:
            print(len(late), "segments never came back")
            end_workers(pool)
        pool.shutdown(wait=not late, cancel_futures=True)
    print("rounds:", coordinator.rounds)


if __name__ == "__main__":
    main()

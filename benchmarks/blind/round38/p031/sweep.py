#!/usr/bin/env python3
"""Sweep the predator/prey model over a grid of parameters."""
import argparse
import itertools
import multiprocessing
import sys
from functools import partial

from model import Outcome, Params, summarise
from progress import Board, make_reporter

_report = None


def install(connect):
    global _report
    _report = connect()


def evaluate(params: Params, steps: int) -> Outcome:
    outcome = summarise(params, steps)
    _report("point", alpha=params.alpha, beta=params.beta)
    return outcome


def grid(alphas, betas):
    return itertools.starmap(Params, itertools.product(alphas, betas))


def table(outcomes):
    yield f"{'alpha':>7} {'beta':>7} {'prey':>10} {'predator':>10}"
    for (alpha, beta, *_), prey, predator in sorted(outcomes):
        yield f"{alpha:7.2f} {beta:7.2f} {prey:10.3f} {predator:10.3f}"


def parse(argv):
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--alpha", type=float, nargs="+", default=[1.0])
    parser.add_argument("--beta", type=float, nargs="+", default=[0.4])
    parser.add_argument("--steps", type=int, default=1000)
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--timeout", type=float, default=5.0)
    return parser.parse_args(argv)


def main(argv=None):
    args = parse(argv)
    board = Board().start()
    connect = partial(make_reporter, board.url)
    report = connect()
    report("start", jobs=args.jobs)

    points = list(grid(args.alpha, args.beta))
    work = partial(evaluate, steps=args.steps)
    with multiprocessing.Pool(args.jobs, initializer=install, initargs=(connect,)) as pool:
        outcomes = pool.map_async(work, points).get(args.timeout)
        pool.close()
        pool.join()

    report("done", points=len(points))
    board.stop()
    print(*table(outcomes), sep="\n")
    print("events:", dict(board.counts), file=sys.stderr)
    return 0


if __name__ == "__main__":
    sys.exit(main())

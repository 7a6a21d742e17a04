"""Bootstrap confidence intervals of a skewed sample."""
import argparse
import itertools
import random
import statistics
from functools import partial

import zmq

from forkmap import forkmap
from resample import bootstrap, interval
from ticker import listener, meter

STATISTICS = {"mean": statistics.fmean, "median": statistics.median}


def arguments():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--samples", type=int, default=100)
    parser.add_argument("--replicates", type=int, default=100, help="for each chunk")
    parser.add_argument("--chunks", type=int, default=2)
    parser.add_argument("--statistic", choices=STATISTICS, default="median")
    return parser.parse_args()


def main():
    args = arguments()
    rng = random.Random(2024)
    data = list(itertools.islice(map(lambda _: rng.lognormvariate(0, 0.8), itertools.count()), args.samples))
    with zmq.Context() as context:
        with meter(context, "inproc://meter", every=20) as wrap, listener(context, "inproc://meter") as drain:
            estimate = partial(
                bootstrap,
                data=list(wrap(data, label="sample")),
                replicates=args.replicates,
                statistic=STATISTICS[args.statistic],
                wrap=wrap,
            )
            chunks = forkmap(estimate, range(args.chunks))
            lines = drain()
    values = list(itertools.chain.from_iterable(chunk for chunk in chunks if chunk))
    if values:
        low, high = interval(values)
        print(f"{args.statistic} {statistics.fmean(values):.3f}  [{low:.3f}, {high:.3f}]  n={len(values)}")
    print(f"{len(lines)} messages, {sum(chunk is None for chunk in chunks)} chunks lost")


if __name__ == "__main__":
    main()

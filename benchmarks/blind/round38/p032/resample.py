"""Bootstrap of the mean and of other statistics."""
import random
import statistics
from itertools import islice, repeat


def identity(iterable, **_):
    return iterable


def resamples(data, rng):
    for n in repeat(len(data)):
        yield rng.choices(data, k=n)


def bootstrap(seed, data, replicates, statistic=statistics.fmean, wrap=identity):
    rng = random.Random(seed)
    draws = wrap(islice(resamples(data, rng), replicates), label=f"seed {seed}")
    return [statistic(draw) for draw in draws]


def interval(values, level=0.95):
    ordered = sorted(values)
    tail = int((1 - level) / 2 * len(ordered))
    return ordered[tail], ordered[-1 - tail]

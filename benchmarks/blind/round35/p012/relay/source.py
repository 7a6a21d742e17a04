import itertools
import random


def speech(seed):
    rng = random.Random(seed)
    words = "welcome back to the final round on this stage tonight".split()
    while True:
        yield " ".join(rng.sample(words, 3))


def take(seed, count):
    return itertools.islice(speech(seed), count)

import itertools
import math

STOPS = {"depot": (0, 0), "mill": (3, 4), "farm-a": (6, 1), "farm-b": (2, 7), "coop": (8, 8)}


def length(tour: tuple[str, ...]) -> float:
    points = [STOPS[name] for name in ("depot", *tour, "depot")]
    return sum(math.dist(a, b) for a, b in itertools.pairwise(points))


def improve_for_ever(seed: tuple[str, ...]):
    best, best_len = seed, length(seed)
    for tour in itertools.cycle(itertools.permutations(seed)):
        if (found := length(tour)) < best_len:
            best, best_len = tour, found
        yield best, best_len

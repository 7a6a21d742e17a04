import multiprocessing as mp
from concurrent.futures import ProcessPoolExecutor

from stash import Stash, StashServer, memoize

server = StashServer()
cache = Stash(server.endpoint)


@memoize(cache)
def slow_square(n):
    return n * n


def compute(n):
    return n, slow_square(n)


if __name__ == "__main__":
    server.start()
    print("warm-up", slow_square(2), slow_square(3))
    with ProcessPoolExecutor(2, mp_context=mp.get_context("fork")) as pool:
        for n, value in pool.map(compute, [2, 3, 4, 5, 2], timeout=6):
            print(n, value)
    cache.disconnect()
    server.stop()
    print("entries", len(server.data))

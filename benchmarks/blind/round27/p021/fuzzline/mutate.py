import random
from typing import Callable, Iterator, Sequence

Mutation = Callable[[random.Random, bytearray], None]
_MUTATIONS: list[Mutation] = []


def mutation(fn: Mutation) -> Mutation:
    _MUTATIONS.append(fn)
    return fn


@mutation
def flip_bit(rng: random.Random, buf: bytearray) -> None:
    if buf:
        buf[rng.randrange(len(buf))] ^= 1 << rng.randrange(8)


@mutation
def truncate(rng: random.Random, buf: bytearray) -> None:
    del buf[rng.randrange(len(buf) + 1):]


@mutation
def splice(rng: random.Random, buf: bytearray) -> None:
    at = rng.randrange(len(buf) + 1)
    buf[at:at] = bytes(rng.choice((0, 0x2E, 0x7F, 0x80, 0xFF)) for _ in range(rng.randint(1, 3)))


def cases(rng: random.Random, seeds: Sequence[bytes], count: int) -> Iterator[bytes]:
    yield from seeds
    for _ in range(count):
        buf = bytearray(rng.choice(seeds))
        for _ in range(rng.randint(1, 3)):
            rng.choice(_MUTATIONS)(rng, buf)
        yield bytes(buf)

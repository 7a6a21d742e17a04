"""User code: what is mapped, and how it is reduced."""
from operator import add
from typing import Callable, Iterator

MAPPERS: dict[str, Callable[[str], Iterator[tuple[str, int]]]] = {}


def mapper(fn):
    MAPPERS[fn.__name__] = fn
    return fn


@mapper
def letters(text):
    for word in text.split():
        yield word[0], 1


@mapper
def lengths(text):
    yield from ((f"len{len(w)}", 1) for w in text.split())


reducer = add

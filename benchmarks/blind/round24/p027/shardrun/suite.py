from __future__ import annotations

from typing import Callable, Final

Test = Callable[[], None]
REGISTRY: Final[dict[str, Test]] = {}


def test(fn: Test) -> Test:
    REGISTRY[f"{fn.__module__}.{fn.__qualname__}"] = fn
    return fn


@test
def addition():
    assert 1 + 1 == 2


@test
def ordering():
    assert sorted([3, 1, 2]) == [1, 2, 3]


@test
def slicing():
    assert "abc"[::-1] == "abc"


@test
def mapping():
    assert dict(a=1) == {"a": 1}


def shards(count: int) -> list[tuple[str, ...]]:
    names = tuple(REGISTRY)
    return [names[i::count] for i in range(count)]

from __future__ import annotations

from functools import singledispatch
from typing import Any, NamedTuple


class Reading(NamedTuple):
    name: str
    value: float


@singledispatch
def encode(value: Any) -> bytes:
    return repr(value).encode()


@encode.register(tuple)
def _(value: tuple) -> bytes:
    return ";".join(map(str, value)).encode()

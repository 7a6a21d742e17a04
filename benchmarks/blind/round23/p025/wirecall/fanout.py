"""Spread many calls over a few processes, which marshal and unmarshal in parallel."""
from __future__ import annotations

from collections.abc import Iterable
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from typing import Any

from .channel import RemoteError
from .stub import connect


def _one(address: str, method: str, arg: Any) -> Any:
    with connect(address) as remote:
        try:
            return getattr(remote, method)(arg)
        except RemoteError as exc:
            return exc.args[0]


def fan_out(address: str, method: str, args: Iterable[Any], *, workers: int = 2) -> list[Any]:
    with ProcessPoolExecutor(workers) as pool:
        return list(pool.map(partial(_one, address, method), args))

"""`connect(address)` gives an object whose attributes are remote methods."""
from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from typing import Any

from .channel import Channel


class Stub:
    __slots__ = ("_channel",)

    def __init__(self, channel: Channel) -> None:
        self._channel = channel

    def __getattr__(self, method: str) -> Callable[..., Any]:
        if method.startswith("_"):
            raise AttributeError(method)
        return partial(self._call, method)

    def _call(self, method: str, *args: Any) -> Any:
        return self._channel.request(method, args)


@contextmanager
def connect(address: str) -> Iterator[Stub]:
    channel = Channel(address)
    try:
        yield Stub(channel)
    finally:
        channel.close()

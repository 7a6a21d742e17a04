"""Lazy sources: nothing is opened before the first item is asked for."""
from __future__ import annotations

from typing import Callable, Iterable, Iterator, TypeVar

import zmq

A = TypeVar("A")
B = TypeVar("B")


def messages(url: str, idle_ms: int) -> Iterator[str]:
    ctx = zmq.Context()
    try:
        with ctx.socket(zmq.PULL) as sock:
            sock.linger = 0
            sock.bind(url)
            while sock.poll(idle_ms):
                yield sock.recv_string()
    finally:
        ctx.term()


def mapped(func: Callable[[A], B], items: Iterable[A]) -> Iterator[B]:
    for item in items:
        yield func(item)


def where(test: Callable[[A], bool], items: Iterable[A]) -> Iterator[A]:
    return (item for item in items if test(item))

"""Connections of the Monte Carlo laboratory, made once and kept."""

import functools

import zmq


@functools.lru_cache(maxsize=None)
def context() -> zmq.Context:
    return zmq.Context(io_threads=1)


@functools.lru_cache(maxsize=None)
def results_link(url: str) -> zmq.Socket:
    link = context().socket(zmq.PUSH)
    link.setsockopt(zmq.LINGER, 300)
    link.setsockopt(zmq.SNDTIMEO, 500)
    link.connect(url)
    return link


def forget() -> None:
    results_link.cache_clear()
    context.cache_clear()

"""Ways to run calls side by side."""
import multiprocessing
from concurrent.futures import Executor, ProcessPoolExecutor, ThreadPoolExecutor
from typing import Callable

_backends: dict[str, Callable[[int], Executor]] = {}


def backend(name):
    def keep(factory):
        _backends[name] = factory
        return factory
    return keep


@backend("threads")
def _threads(width):
    return ThreadPoolExecutor(width, thread_name_prefix="fan")


@backend("processes")
def _processes(width):
    return ProcessPoolExecutor(width, mp_context=multiprocessing.get_context("fork"))


def names():
    return sorted(_backends)


def make(name, width) -> Executor:
    return _backends[name](width)

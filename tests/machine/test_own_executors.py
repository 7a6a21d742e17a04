"""Executors that a program derives from ``concurrent.futures.Executor``, each run once under ``zmqforklint verify``."""

from __future__ import annotations

import pytest
from programs import check, script

FORKS = """
from concurrent.futures import Executor, Future
import os
import zmq

pub = zmq.Context().socket(zmq.PUB)

class Forks(Executor):
    def submit(self, fn, /, *args, **kwargs):
        future = Future()
        pid = os.fork()
        if pid == 0:
            fn(*args, **kwargs)
            os._exit(0)
        os.waitpid(pid, 0)
        future.set_result(None)
        return future

    def shutdown(self, wait=True, *, cancel_futures=False):
        if os.fork() == 0:
            pub.send(b"over"){at_the_end}
            os._exit(0)

def work(number, other=None):
    pub.send(b"x"){sent}

if __name__ == "__main__":
{main}
"""


@pytest.mark.parametrize(
    "main",
    [
        "    list(Forks().map(work, [1, 2]))",
        "    list(Forks().map(work, [1, 2], [3, 4], timeout=3))",
        "    for _ in Forks().map(work, range(2)):\n        pass",
        "    Forks().submit(work, 1).result()",
    ],
)
def test_map_submits_a_call_for_each_element(main: str) -> None:
    check(script(FORKS.format(main=main, sent="  # expect: ZMQ202", at_the_end="")))


def test_map_of_nothing_submits_nothing() -> None:
    check(script(FORKS.format(main="    list(Forks().map(work, []))", sent="", at_the_end="")))


def test_the_block_of_an_executor_ends_with_shutdown() -> None:
    main = "    with Forks() as forks:\n        print(forks)"
    check(script(FORKS.format(main=main, sent="", at_the_end="  # expect: ZMQ202")))


def test_map_gives_what_the_futures_of_an_inner_pool_give() -> None:
    text = """
    from concurrent.futures import Executor, ThreadPoolExecutor
    import os
    import zmq

    class Farm(Executor):
        def __init__(self):
            self.inner = ThreadPoolExecutor(2)

        def submit(self, fn, /, *args, **kwargs):
            return self.inner.submit(fn, *args, **kwargs)

    def make(number):
        return zmq.Context().socket(zmq.PUB)

    if __name__ == "__main__":
        with Farm() as farm:
            pubs = list(farm.map(make, [1, 2]))
        if os.fork() == 0:
            for pub in pubs:
                pub.send(b"x")  # expect: ZMQ202
            os._exit(0)
        os.wait()
    """
    check(script(text))

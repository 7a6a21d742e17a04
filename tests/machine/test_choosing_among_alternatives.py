"""What happens on one of several ways that the program may have gone is only possible."""

from __future__ import annotations

import pytest
from programs import SOCKET, check, script

INSIDE = [
    "line = sock.send(b'x') if os.environ.get('X') else None  # expect: ZMQ202",
    "os.environ.get('X') and sock.send(b'x')  # expect: ZMQ202",
    "os.environ.get('X') or sock.send(b'x')  # expect: ZMQ202",
    "[sock.send(b'x') for part in (1, 2) if part > int(os.environ['X'])]  # expect: ZMQ202",
]


@pytest.mark.parametrize("expression", INSIDE)
def test_a_part_of_an_expression_that_may_not_be_evaluated(expression: str) -> None:
    assert check(script(SOCKET, f"if os.fork() == 0:\n    {expression}\n")).only("ZMQ202").confidence == "possible"


DECIDED = [
    "sock.send(b'x') if os.getpid() else None  # expect: ZMQ202",
    "None or sock.send(b'x')  # expect: ZMQ202",
    "True and sock.send(b'x')  # expect: ZMQ202",
    "[sock.send(b'x') for part in (1, 2) if part > 1]  # expect: ZMQ202",
    "(os.environ.get('X') or 'x') and None; sock.send(b'x')  # expect: ZMQ202",
]


@pytest.mark.parametrize("expression", DECIDED)
def test_what_is_surely_evaluated(expression: str) -> None:
    assert check(script(SOCKET, f"if os.fork() == 0:\n    {expression}\n")).only("ZMQ202").confidence == "certain"


def test_a_fork_in_an_expression_tells_the_processes_apart() -> None:
    program = "os.fork() == 0 and sock.send(b'x')  # expect: ZMQ202\n"
    assert check(script(SOCKET, program)).only("ZMQ202").confidence == "certain"


CACHED = """
import functools

@functools.cache
def line():
    return sock.context.socket(zmq.PUSH)  # expect: ZMQ201

def use():
    line()
"""

GENERATOR = """
def lines():
    made = sock.context.socket(zmq.PUSH)  # expect: ZMQ201
    while True:
        yield made

kept = lines()

def use():
    next(kept)
"""

CACHED_PROPERTY = """
import functools

class Keeper:
    @functools.cached_property
    def line(self):
        return sock.context.socket(zmq.PUSH)  # expect: ZMQ201

keeper = Keeper()

def use():
    keeper.line
"""

FALLBACK = """
class Keeper:
    def __getattr__(self, name):
        self.line = sock.context.socket(zmq.PUSH)  # expect: ZMQ201
        return self.line

keeper = Keeper()

def use():
    keeper.line
"""

FACTORY = """
import collections

table = collections.defaultdict(lambda: sock.context.socket(zmq.PUSH))  # expect: ZMQ201

def use():
    table["line"]
"""

MISSING = """
class Table(dict):
    def __missing__(self, key):
        self[key] = sock.context.socket(zmq.PUSH)  # expect: ZMQ201
        return self[key]

table = Table()

def use():
    table["line"]
"""

FILLED_OR_NOT = """
[use, os.getpid][int(os.environ["X"])]()
if os.fork() == 0:
    use()
"""


@pytest.mark.parametrize("holder", [CACHED, GENERATOR, CACHED_PROPERTY, FALLBACK, FACTORY, MISSING])
def test_what_is_made_only_where_it_was_not_made_before(holder: str) -> None:
    assert check(script(SOCKET, holder, FILLED_OR_NOT)).only("ZMQ201").confidence == "possible"

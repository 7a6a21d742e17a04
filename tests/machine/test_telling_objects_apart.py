"""A variable that may hold one of several objects holds, after a test, those for which it came out so."""

from __future__ import annotations

import pytest
from programs import SOCKET, check, script

ROUTES = """
import sys
class Route:
    remote = True
    def __init__(self, line):
        self.line = line
class Local(Route):
    remote = False
class Silent:
    def send(self, data):
        pass
def work(route):
    if os.fork() == 0:
        route.line.send(b"x"){}
        os._exit(0)
routes = []
for _ in sys.argv:
    routes += [Route(sock), Local(Silent())]
"""

TESTS = ["route.remote", "isinstance(route, Route) and not isinstance(route, Local)", "type(route) is Route"]


@pytest.mark.parametrize("test", TESTS)
def test_those_for_which_the_test_holds(test: str) -> None:
    check(
        script(
            SOCKET, ROUTES.format("  # expect: ZMQ202"), f"for route in routes:\n    if {test}:\n        work(route)\n"
        )
    )


@pytest.mark.parametrize("test", TESTS)
def test_those_for_which_it_does_not(test: str) -> None:
    check(script(SOCKET, ROUTES.format(""), f"for route in routes:\n    if not ({test}):\n        work(route)\n"))


def test_classes_by_their_attribute() -> None:
    check(
        script(
            SOCKET,
            ROUTES.format(""),
            """
            kinds = {"route": Route, "local": Local}
            kind = kinds[sys.argv[1]]
            made = kind(sock) if kind.remote else kind(Silent())
            if isinstance(made, Local):
                work(made)
            """,
        )
    )


@pytest.mark.parametrize(("asked", "mark"), [("there", "  # expect: ZMQ202"), ("missing", "")])
def test_an_object_that_stands_for_nothing(asked: str, mark: str) -> None:
    program = f"""
        NOTHING = object()
        lines = {{"there": sock}}
        def find(name):
            line = lines.get(name, NOTHING)
            return None if line is NOTHING else line
        if os.fork() == 0:
            line = find({asked!r})
            if line is not None:
                line.send(b"x"){mark}
        """
    check(script(SOCKET, program))

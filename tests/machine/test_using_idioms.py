"""Idioms of larger programs: each carries a socket over a fork in its own way."""

from __future__ import annotations

import pytest
from programs import SOCKET, check, script

ENUMERATION = """
import enum

class Venue(enum.Enum):
    NORTH = sock

    def say(self):
        self.value.send(b"x")  # expect: ZMQ202

if os.fork() == 0:
    Venue.NORTH.say()
"""

ENUMERATION_IN_A_LOOP = """
import enum

class Venue(enum.Enum):
    NORTH = sock

if os.fork() == 0:
    for venue in Venue:
        venue.value.send(b"x")  # expect: ZMQ202
"""

INHERITED_METACLASS = """
registry = {}

class Meta(type):
    def __new__(mcs, name, bases, namespace):
        cls = super().__new__(mcs, name, bases, namespace)
        registry[name] = cls
        return cls

class Service(metaclass=Meta):
    def serve(self):
        sock.send(b"x")  # expect: ZMQ202

class Adder(Service):
    pass

if os.fork() == 0:
    registry["Adder"]().serve()
"""

SUBCLASSES = """
class Plugin:
    pass

class Sender(Plugin):
    def run(self):
        sock.send(b"x")  # expect: ZMQ202

if os.fork() == 0:
    for plugin in Plugin.__subclasses__():
        plugin().run()
"""

SINGLE_DISPATCH = """
import functools

@functools.singledispatch
def tell(value):
    raise TypeError(value)

@tell.register(int)
def _(value):
    sock.send(b"x")  # expect: ZMQ202

if os.fork() == 0:
    tell(1)
"""

METHOD_CALLER = """
import operator

if os.fork() == 0:
    list(map(operator.methodcaller("send", b"x"), [sock]))  # expect: ZMQ202
"""

ATTRIBUTE_GETTER = """
import operator

class Holder:
    def __init__(self):
        self.sock = sock

if os.fork() == 0:
    operator.attrgetter("sock")(Holder()).send(b"x")  # expect: ZMQ202
"""

WEAK_METHOD = """
import weakref

class Bridge:
    def forward(self):
        sock.send(b"x")  # expect: ZMQ202

bridge = Bridge()
reference = weakref.WeakMethod(bridge.forward)
if os.fork() == 0:
    reference()()
"""

SUBCOMMAND = """
import argparse

def load(options):
    if os.fork() == 0:
        sock.send(b"x")  # expect: ZMQ202

parser = argparse.ArgumentParser()
parser.set_defaults(func=load)
options = parser.parse_args()
options.func(options)
"""

EXIT_STACK = """
import contextlib

if os.fork() == 0:
    with contextlib.ExitStack() as stack:
        stack.enter_context(contextlib.closing(sock)).send(b"x")  # expect: ZMQ202
"""


@pytest.mark.parametrize(
    "program",
    [
        ENUMERATION,
        ENUMERATION_IN_A_LOOP,
        INHERITED_METACLASS,
        SUBCLASSES,
        SINGLE_DISPATCH,
        METHOD_CALLER,
        ATTRIBUTE_GETTER,
        WEAK_METHOD,
        SUBCOMMAND,
        EXIT_STACK,
    ],
)
def test_socket_is_followed_through_the_idiom(program: str) -> None:
    check(script(SOCKET, program))


@pytest.mark.parametrize(
    "program",
    [ENUMERATION, SUBCLASSES, SINGLE_DISPATCH, METHOD_CALLER, SUBCOMMAND],
)
def test_the_same_without_a_fork_is_clean(program: str) -> None:
    check(script(SOCKET, program.replace("os.fork() == 0", "True").replace("  # expect: ZMQ202", "")))


@pytest.mark.parametrize(("wanted", "mark"), [("'go'", ""), ("os.environ['DO']", "# expect: ZMQ202")])
def test_a_member_is_looked_up_by_its_value(wanted: str, mark: str) -> None:
    check(
        script(
            SOCKET,
            f"""
            import enum

            class Deed(enum.Enum):
                STAY = "stay"
                GO = "go"

                def close(self):
                    if self is not Deed.STAY:
                        sock.close()

            Deed({wanted}).close()
            if os.fork() == 0:
                sock.send(b"x")  {mark}
            """,
        )
    )


def test_a_method_chosen_by_the_class_of_its_argument() -> None:
    check(
        script(
            SOCKET,
            """
            import functools
            class Out:
                @functools.singledispatchmethod
                def put(self, item):
                    pass
                @put.register
                def _(self, item: bytes):
                    sock.send(item)  # expect: ZMQ202
            if os.fork() == 0:
                Out().put(b"x")
            """,
        )
    )


def test_a_module_that_is_made_holds_attributes() -> None:
    check(
        script(
            SOCKET,
            """
            import types
            shared = types.ModuleType("shared")
            shared.line = sock
            if os.fork() == 0:
                shared.line.send(b"x")  # expect: ZMQ202
            """,
        )
    )


@pytest.mark.parametrize(
    ("method", "use"),
    [
        ("__lshift__", "line << 1 << 2"),
        ("__add__", "line + 1"),
        ("__radd__", "1 + line"),
        ("__iadd__", "line += 1"),
        ("__or__", "line |= 1"),
        ("__matmul__", "line @ 1"),
    ],
)
def test_operators_that_a_class_defines(method: str, use: str) -> None:
    check(
        script(
            SOCKET,
            f"""
            class Line:
                def {method}(self, item):
                    sock.send(b"x")  # expect: ZMQ202
                    return self
                def __sub__(self, item):
                    sock.recv()
            line = Line()
            if os.fork() == 0:
                {use}
            """,
        )
    )


def test_each_alternative_on_the_left_of_an_operator_starts_from_the_same_state() -> None:
    check(
        script(
            SOCKET,
            """
            import other
            class Renewing:
                def __add__(self, value):
                    global sock
                    sock = zmq.Context().socket(zmq.PUSH)
                    return 1
            class Plain:
                def __add__(self, value):
                    sock.send(b"x")  # expect: ZMQ202
                    return 2
            if os.fork() == 0:
                (Renewing() if other.thing() else Plain()) + 1
            """,
        )
    )

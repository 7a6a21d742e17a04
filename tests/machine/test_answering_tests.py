"""Classes that say themselves what is true, what is in them and what they are equal to."""

from __future__ import annotations

import pytest
from programs import SOCKET, check, script

CLASSES = """
import dataclasses
from collections.abc import MutableMapping, Sequence
class Own:
    def __init__(self):
        self.pid = os.getpid()
    def __bool__(self):
        return self.pid == os.getpid()
class Shelf:
    def __init__(self, *held):
        self.held = list(held)
    def __len__(self):
        return len(self.held)
    def __contains__(self, item):
        return item in self.held
class Version:
    def __init__(self, number):
        self.number = number
    def __eq__(self, other):
        return self.number == other.number
    def __lt__(self, other):
        return self.number < other.number
class Table(MutableMapping):
    def __init__(self, **held):
        self.held = held
    def __getitem__(self, key):
        return self.held[key]
    def __setitem__(self, key, value):
        self.held[key] = value
    def __delitem__(self, key):
        del self.held[key]
    def __iter__(self):
        return iter(self.held)
    def __len__(self):
        return len(self.held)
class Ring(Sequence):
    def __init__(self, *held):
        self.held = held
    def __getitem__(self, place):
        return self.held[place]
    def __len__(self):
        return len(self.held)
@dataclasses.dataclass(order=True)
class Release:
    major: int
    minor: int = 0
own = Own()
table = Table(a=sock)
"""


@pytest.mark.parametrize(
    "test",
    [
        "not own",
        "Own()",
        "(own or None) is None",
        "Shelf(1)",
        "not Shelf()",
        "1 in Shelf(1, 2)",
        "3 not in Shelf(1, 2)",
        "Version(1) == Version(1)",
        "Version(1) != Version(2)",
        "Version(1) < Version(2)",
        "Version(2) > Version(1)",
        "Release(1) < Release(1, 1)",
        "max(Release(1, 5), Release(2)).major == 2",
        "sorted([Release(2), Release(1)])[0] == Release(1)",
        "'a' in table",
        "'b' not in table",
        "table.get('b') is None",
        "table.get('a') is sock",
        "table.pop('b', 3) == 3",
        "table.pop('a') is sock and 'a' not in table",
        "table.setdefault('b', 3) == 3 and table['b'] == 3",
        "table.update({'c': 4}, d=5) is None and table['c'] + table['d'] == 9",
        "list(table.keys()) == ['a']",
        "list(table.values())[0] is sock",
        "[key for key, _ in table.items()] == ['a']",
        "[each for each in Ring(1, 2)] == [1, 2]",
    ],
)
def test_what_holds(test: str) -> None:
    check(
        script(
            SOCKET,
            CLASSES,
            f"""
            if os.fork() == 0:
                if {test}:
                    sock.send(b"x")  # expect: ZMQ202
                else:
                    sock.recv()
            """,
        )
    )


def test_a_guard_in_a_truth_method_is_followed() -> None:
    check(
        script(
            SOCKET,
            CLASSES,
            """
            if os.fork() == 0:
                if own:
                    sock.send(b"never")
            """,
        )
    )


def test_items_asked_for_by_number_until_there_are_no_more() -> None:
    check(
        script(
            SOCKET,
            """
            class Lines:
                def __getitem__(self, place):
                    if place > 1:
                        raise IndexError
                    return sock
            if os.fork() == 0:
                for line in Lines():
                    line.send(b"x")  # expect: ZMQ202
            """,
        )
    )


def test_a_protocol_is_answered_by_the_methods_of_a_class() -> None:
    check(
        script(
            SOCKET,
            """
            from typing import Protocol, runtime_checkable
            @runtime_checkable
            class Sends(Protocol):
                def send(self, data): ...
            class Line:
                def send(self, data):
                    sock.send(data)  # expect: ZMQ202
            if os.fork() == 0:
                line = Line()
                if isinstance(line, Sends):
                    line.send(b"x")
            """,
        )
    )


@pytest.mark.parametrize("method", ["__lt__", "__contains__", "__lshift__", "__rmod__"])
@pytest.mark.parametrize(
    ("defining", "deed"),
    [
        ("__lt__", "operator.lt(gate, 1)"),
        ("__lt__", "operator.gt(1, gate)"),
        ("__contains__", "operator.contains(gate, 1)"),
        ("__lshift__", "operator.lshift(gate, 1)"),
        ("__rmod__", "operator.mod(1, gate)"),
    ],
)
def test_an_operator_that_is_called_as_a_function_runs_the_method(method: str, defining: str, deed: str) -> None:
    check(
        script(
            SOCKET,
            f"""
            import operator
            class Gate:
                def {method}(self, other):
                    sock.send(b"x"){"  # expect: ZMQ202" if method == defining else ""}
            gate = Gate()
            if os.fork() == 0:
                {deed}
            """,
        )
    )

"""Objects as keys: equal by what their class hashes them by, else only to themselves."""

from __future__ import annotations

import pytest
from programs import SOCKET, check, script

KINDS = """
import dataclasses, functools
from typing import NamedTuple
@dataclasses.dataclass(frozen=True)
class Frozen:
    host: str
    port: int = 0
    note: object = dataclasses.field(default=None, compare=False)
@dataclasses.dataclass(eq=False)
class Same:
    host: str
    port: int = 0
class Pair(NamedTuple):
    host: str
    port: int = 0
class Written:
    def __init__(self, host, port=0, note=None):
        self.host, self.port, self.note = host, port, note
    def __eq__(self, other):
        return (self.host, self.port) == (other.host, other.port)
    def __hash__(self):
        return hash((self.host, self.port))
class Plain:
    def __init__(self, host, port=0):
        self.host, self.port = host, port
"""

EQUAL = ["Frozen", "Pair", "Written"]
UNLIKE = ["Same", "Plain"]


@pytest.mark.parametrize("kind", EQUAL)
def test_another_object_is_the_same_key(kind: str) -> None:
    check(
        script(
            SOCKET,
            KINDS,
            f"""
            held = {{{kind}("a", 1): sock}}
            if os.fork() == 0:
                if {kind}("a", port=1) in held:
                    held[{kind}("a", 1)].send(b"x")  # expect: ZMQ202
                if {kind}("a", 2) in held:
                    sock.recv()
                if {kind}("a", 1) != {kind}("a", 1):
                    sock.recv()
            """,
        )
    )


@pytest.mark.parametrize("kind", UNLIKE)
def test_only_the_very_object_is_the_key(kind: str) -> None:
    check(
        script(
            SOCKET,
            KINDS,
            f"""
            one, other = {kind}("a"), {kind}("a")
            held = {{one: sock, other: None}}
            if os.fork() == 0:
                if held[other] is not None:
                    sock.recv()
                held[one].send(b"x")  # expect: ZMQ202
            """,
        )
    )


@pytest.mark.parametrize(
    "key",
    [
        "(given, tuple(sorted(named.items())))",
        "(given, frozenset(named.items()))",
        "f'{given}{named}'",
        "str(given) + repr(named)",
        "str([given, [*named.values()]])",
    ],
)
def test_what_a_function_is_given_is_the_key(key: str) -> None:
    check(
        script(
            f"""
            import os
            import zmq
            made = {{}}
            def get(*given, **named):
                key = {key}
                if key not in made:
                    made[key] = zmq.Context().socket(zmq.PUSH)
                return made[key]
            get("used", kind=1)
            if os.fork() == 0:
                get("used", kind=1).send(b"x")  # expect: ZMQ202
                get("fresh", kind=1).send(b"own")
                get("used", kind=2).send(b"own")
            """
        )
    )


@pytest.mark.parametrize("kind", ["Frozen", "Written"])
def test_what_is_not_compared_is_no_part_of_the_key(kind: str) -> None:
    check(
        script(
            SOCKET,
            KINDS,
            f"""
            held = {{{kind}("a", 1, sock): 1}}
            if os.fork() == 0:
                if {kind}("a", 1) in held:
                    for key in held:
                        key.note.send(b"x")  # expect: ZMQ202
            """,
        )
    )


@pytest.mark.parametrize("kind", EQUAL)
def test_a_key_of_this_process(kind: str) -> None:
    check(
        script(
            KINDS,
            f"""
            import os, zmq
            held = {{}}
            def line():
                key = {kind}("a", os.getpid())
                if key not in held:
                    held[key] = zmq.Context().socket(zmq.PUSH)
                return held[key]
            line().send(b"x")
            if os.fork() == 0:
                line().send(b"own")
            """,
        )
    )


def test_a_cache_is_asked_with_an_equal_object() -> None:
    check(
        script(
            SOCKET,
            KINDS,
            """
            @functools.cache
            def line(key):
                return zmq.Context().socket(zmq.PUSH)
            line(Frozen("a"))
            if os.fork() == 0:
                line(Frozen("a")).send(b"x")  # expect: ZMQ202
                line(Frozen("b")).send(b"own")
            """,
        )
    )

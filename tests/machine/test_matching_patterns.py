"""``match``: which cases are decided, which stay open, and what their names are bound to."""

from __future__ import annotations

import pytest
from programs import SOCKET, check, script

HEAD = """
import other
own = zmq.Context().socket(zmq.PUSH)
line, number, name = ["a", 2, sock], 2, "a"
"""


@pytest.mark.parametrize(
    ("subject", "pattern"),
    [
        ("number", "2"),
        ("number", "1 | 2 | 3"),
        ("number", "_"),
        ("number", "held"),
        ("number", "2 as held"),
        ("number", "held if held == 2"),
        ("name", "'a' | 'b'"),
        ("None", "None"),
        ("True", "True"),
        ("line", "['a', 2, _]"),
        ("line", "[_, _, _]"),
        ("line", "['a', *_]"),
        ("line", "[*_, held]"),
        ("line", "['a', *_, held]"),
        ("line", "['a', 2, *rest, held]"),
        ("line", "[*_]"),
        ("(1, (2, 3))", "(1, (2, held))"),
        ("[]", "[]"),
    ],
)
def test_a_case_that_surely_matches_leaves_nothing_to_the_next(subject: str, pattern: str) -> None:
    check(
        script(
            SOCKET,
            HEAD,
            f"""
            if os.fork() == 0:
                match {subject}:
                    case {pattern}:
                        sock.send(b"x")  # expect: ZMQ202
                    case _:
                        sock.recv()
            """,
        )
    ).only("ZMQ202")


@pytest.mark.parametrize(
    ("subject", "pattern"),
    [
        ("number", "3"),
        ("number", "1 | 3"),
        ("number", "held if held == 3"),
        ("name", "'b'"),
        ("number", "None"),
        ("None", "False"),
        ("1", "True"),
        ("line", "['b', *_]"),
        ("line", "['a', 2]"),
        ("line", "[_, _, _, _]"),
        ("line", "[_, _, *_, _, _]"),
        ("line", "[*_, 2, 2]"),
        ("line", "[]"),
        ("[]", "[_]"),
        ("[]", "[_, *_]"),
        ("(1, (2, 3))", "(1, (2, 4))"),
    ],
)
def test_a_case_that_surely_does_not_match_is_dead(subject: str, pattern: str) -> None:
    check(
        script(
            SOCKET,
            HEAD,
            f"""
            if os.fork() == 0:
                match {subject}:
                    case {pattern}:
                        sock.send(b"never")
            """,
        )
    )


@pytest.mark.parametrize(
    ("subject", "pattern"),
    [
        ("other.thing", "2"),
        ("other.thing", "1 | 2"),
        ("other.thing()", "None"),
        ("other.thing", "[_, held]"),
        ("other.thing", "[_, *held]"),
        ("other.thing", "[*_, 2]"),
        ("other.thing", "{'a': held}"),
        ("other.thing", "other.Thing(held)"),
        ("[other.thing, 1]", "[2, 1]"),
        ("[other.thing, 1]", "[2, *_]"),
        ("number", "1 | other.NUMBER"),
    ],
)
def test_a_case_that_may_match_leaves_the_rest_to_the_next(subject: str, pattern: str) -> None:
    outcome = check(
        script(
            SOCKET,
            HEAD,
            f"""
            if os.fork() == 0:
                match {subject}:
                    case {pattern}:
                        sock.send(b"x")  # expect: ZMQ202
                    case _:
                        sock.recv()
            """,
        )
    )
    finding = outcome.only("ZMQ202")
    assert len(finding.sites) == 2
    assert finding.confidence == "possible"


def test_what_is_done_whether_a_guard_holds_or_not_is_certain() -> None:
    outcome = check(
        script(
            SOCKET,
            HEAD,
            """
            if os.fork() == 0:
                match number:
                    case held if other.thing(held):
                        sock.send(b"x")  # expect: ZMQ202
                    case _:
                        sock.recv()
            """,
        )
    )
    finding = outcome.only("ZMQ202")
    assert len(finding.sites) == 2
    assert finding.confidence == "certain"


@pytest.mark.parametrize(
    ("subject", "pattern"),
    [
        ("sock", "held"),
        ("line", "[_, _, held]"),
        ("line", "[*_, held]"),
        ("line", "['a', *_, held]"),
        ("[sock, own, own]", "[held, *_]"),
        ("[own, sock, own]", "[_, held, *_]"),
        ("[own, sock, own]", "[*_, held, _]"),
        ("[own, [sock]]", "[_, [held]]"),
        ("[sock, 1]", "[held, 1 | 2]"),
        ("[sock, 1]", "([held, 2] | [held, 1])"),
        ("(1, sock)", "1, held"),
    ],
)
def test_a_name_in_a_pattern_is_bound_to_what_stands_there(subject: str, pattern: str) -> None:
    check(
        script(
            SOCKET,
            HEAD,
            f"""
            if os.fork() == 0:
                own = zmq.Context().socket(zmq.PUSH)
                match {subject}:
                    case {pattern}:
                        held.send(b"x")  # expect: ZMQ202
            """,
        )
    )


@pytest.mark.parametrize("pattern", ["[*_, held, _]", "[held, *_]", "[_, _, held]", "[held, _, _]"])
def test_a_name_in_a_pattern_is_bound_to_nothing_else(pattern: str) -> None:
    check(
        script(
            SOCKET,
            HEAD,
            f"""
            if os.fork() == 0:
                own = zmq.Context().socket(zmq.PUSH)
                pair = {"[own, sock, own]" if pattern[-3:] == "ld]" or pattern[1:5] == "held" else "[sock, own, own]"}
                match pair:
                    case {pattern}:
                        held.send(b"own")
            """,
        )
    )


@pytest.mark.parametrize(("key", "mark"), [("urgent", "# expect: ZMQ202"), ("op", "")])
def test_what_the_other_keys_leave(key: str, mark: str) -> None:
    check(
        script(
            SOCKET,
            f"""
            if os.fork() == 0:
                match {{"op": 1, "urgent": True}}:
                    case {{"op": 1, **rest}} if rest.get("{key}"):
                        sock.send(b"x")  {mark}
            """,
        )
    )


ROLES = """
import argparse
import os
import zmq

class Node:
    def __init__(self, role):
        self.role = role
        self.sock = None
    def start(self):
        match self.role:
            case "front":
                self.sock = zmq.Context().socket(zmq.PUSH)
            case _:
                pass
    def run(self):
        match self.role:
            case {sends}:
                if self.sock is not None:
                    self.sock.send(b"x"){mark}

parser = argparse.ArgumentParser()
parser.add_argument("--role", choices=("front", "worker", "audit"), default="front")
node = Node(parser.parse_args().role)
node.start()
if os.fork() == 0:
    node.run()
"""


@pytest.mark.parametrize(
    ("sends", "is_safe"), [("'worker'", True), ("'worker' | 'audit'", True), ("'front'", False), ("_", False)]
)
def test_which_of_several_texts_it_is_goes_with_what_was_made(sends: str, is_safe: bool) -> None:
    outcome = check({"main.py": ROLES.format(sends=sends, mark="" if is_safe else "  # expect: ZMQ202")})
    assert is_safe or outcome.only("ZMQ202").confidence == "possible"

"""Tests of Python's version: one outcome on all Pythons that are admitted is the outcome."""

from __future__ import annotations

import pytest
from programs import SOCKET, check, script

HOLDS = [
    "sys.version_info >= (3, 9)",
    "sys.version_info > (3,)",
    "sys.version_info[:2] >= (3, 6)",
    "sys.version_info > (3, 6, 2)",
    "sys.version_info < (4,)",
    "sys.version_info <= (3, 20)",
    "sys.version_info < (3, 14)",
    "sys.version_info != (2, 7)",
    "sys.version_info[0] >= 3",
    "sys.version_info[0] == 3",
    "sys.version_info.major == 3",
    "(3, 6) < sys.version_info",
]

OPEN = [
    "sys.version_info >= (3, 10)",
    "sys.version_info[:2] == (3, 11)",
    "sys.version_info > (3, 9)",
    "sys.version_info <= (3, 13)",
    "sys.version_info.minor == 11",
    "sys.version_info[1] > 9",
    "sys.version_info[1:] > (9,)",
    "sys.version_info.releaselevel == 'final'",
]

PROGRAM = """
import sys

if os.fork() == 0:
    if {test}:
        sock.send(b"x"){mark}
"""


@pytest.mark.parametrize("test", HOLDS)
def test_what_holds_on_every_python_holds(test: str) -> None:
    check(script(SOCKET, PROGRAM.format(test=test, mark="  # expect: ZMQ202")))
    check(script(SOCKET, PROGRAM.format(test=f"not ({test})", mark="")))


@pytest.mark.parametrize("test", OPEN)
def test_what_depends_on_the_python_may_be_either(test: str) -> None:
    for each in (test, f"not ({test})"):
        outcome = check(script(SOCKET, PROGRAM.format(test=each, mark="  # expect: ZMQ202")))
        assert str(outcome.only("ZMQ202").confidence) == "possible"

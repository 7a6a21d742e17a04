"""Texts that are matched with patterns decide who is called."""

from __future__ import annotations

import pytest
from programs import SOCKET, check, script


@pytest.mark.parametrize(
    ("test", "holds"),
    [
        ("fnmatch.fnmatch('orders.new', 'orders.*')", True),
        ("fnmatch.fnmatchcase('Orders.new', 'orders.*')", False),
        ("re.match(r'/events/(\\d+)', '/events/12')", True),
        ("re.match(r'events', '/events/12')", False),
        ("re.search(r'events', '/events/12')", True),
        ("re.fullmatch(r'[a-z]+', 'abc1') is None", True),
        ("re.compile(r'^/events/(?P<id>\\d+)$').match('/events/x')", False),
        ("compiled.search('/health') is not None", True),
        ("compiled.fullmatch('/health')", False),
    ],
)
def test_what_a_known_pattern_says_of_a_known_text_is_known(test: str, holds: bool) -> None:
    check(
        script(
            SOCKET,
            f"""
            import fnmatch
            import re

            compiled = re.compile("health")
            if os.fork() == 0:
                if {test}:
                    sock.send(b"x"){"  # expect: ZMQ202" if holds else ""}
                else:
                    sock.send(b"x"){"" if holds else "  # expect: ZMQ202"}
            """,
        )
    )


@pytest.mark.parametrize("asked", ["re.match('(a', 'a')", "re.match('a', os.getcwd())", "re.match('A', 'a', re.I)"])
@pytest.mark.parametrize("test", ["asked()", "not asked()"])
def test_what_is_not_known_of_a_match_may_be_either(asked: str, test: str) -> None:
    check(
        script(
            SOCKET,
            f"""
            import re

            def asked():
                return {asked}

            if os.fork() == 0:
                if {test}:
                    sock.send(b"x")  # expect: ZMQ202
            """,
        )
    )

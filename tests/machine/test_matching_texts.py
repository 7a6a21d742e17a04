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


@pytest.mark.parametrize(
    ("test", "holds"),
    [
        ("first.url == first.url", None),
        ("first.url == second.url", False),
        ("first.url == 'tcp://localhost:2'", False),
        ("first.url == 'udp://localhost:1'", False),
        ("first.url == 'tcp://localhost:1'", None),
        ("str(first) in made", True),
        ("first.url in made", True),
        ("'tcp://' + first.host + ':1' in made", True),
        ("second.url in made", False),
    ],
)
def test_texts_are_told_apart_by_what_they_are_made_of(test: str, holds: bool | None) -> None:
    marks = {"yes": "  # expect: ZMQ202" if holds is not False else "", "no": "  # expect: ZMQ202" if not holds else ""}
    check(
        script(
            SOCKET,
            f"""
            class Place:
                def __init__(self, host, port):
                    self.host, self.port = host, port
                def __str__(self):
                    return self.url
                @property
                def url(self):
                    return f"tcp://{{self.host}}:{{self.port}}"

            first, second = Place(os.environ["HOST"], 1), Place(os.environ["HOST"], 2)
            made = {{str(first): sock}}
            if os.fork() == 0:
                if {test}:
                    sock.send(b"yes"){marks["yes"]}
                else:
                    sock.close(){marks["no"].replace("202", "203")}
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


@pytest.mark.parametrize(
    "sub", ["re.sub('{}', told, text)", "re.compile('{}').sub(told, text)", "re.subn('{}', told, text)"]
)
@pytest.mark.parametrize(
    ("expression", "text", "is_found"),
    [("b+", "'abbc'", True), ("z", "'abbc'", False), ("z", "os.environ['X']", True)],
)
def test_what_is_not_found_is_not_replaced(sub: str, expression: str, text: str, is_found: bool) -> None:
    check(
        script(
            SOCKET,
            f"""
            import re

            def told(match):
                sock.send_string(match.group()){"  # expect: ZMQ202" if is_found else ""}
                return ""

            text = {text}
            if os.fork() == 0:
                {sub.format(expression)}
            """,
        )
    )

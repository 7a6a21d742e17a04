"""Documents that stand in a program's own text: settings in JSON and TOML decide as dicts and lists do."""

from __future__ import annotations

import pytest
from programs import SOCKET, analyse, check, script

from zmqforklint.vocabulary import Confidence

JSON = """json.loads('{"on": true, "off": false, "none": null, "names": ["a", "b"], "of": {"n": 1, "name": "x"}}')"""
TOML = """tomllib.loads('on = true\\noff = false\\nnames = ["a", "b"]\\n[of]\\nn = 1\\nname = "x"')"""


@pytest.mark.parametrize("document", [JSON, TOML])
@pytest.mark.parametrize(
    ("test", "holds"),
    [
        ("told['on']", True),
        ("told['off']", False),
        ("told.get('none') is None", True),
        ("'missing' in told", False),
        ("told['of']['n'] == 1", True),
        ("told['of']['name'] == 'y'", False),
        ("told['names'] == ['a', 'b']", True),
        ("'c' in told['names']", False),
    ],
)
def test_what_a_document_says_decides(document: str, test: str, holds: bool) -> None:
    check(
        script(
            SOCKET,
            f"""
            import json, tomllib
            told = {document}
            if os.fork() == 0:
                if {"not " if holds else ""}({test}):
                    sock.send(b"never")
            """,
        )
    )


@pytest.mark.parametrize(
    "document",
    [
        "json.loads(os.environ['SETTINGS'])",
        "json.loads('{')",
        "json.loads('{\"on\": false}', object_hook=dict)",
        "tomllib.loads('[[')",
    ],
)
def test_a_document_that_is_not_known_may_say_anything(document: str) -> None:
    outcome = analyse(
        script(
            SOCKET,
            f"""
            import json, tomllib
            told = {document}
            if os.fork() == 0:
                if told["on"]:
                    sock.send(b"x")
            """,
        )
    )
    assert outcome.only("ZMQ202").confidence is Confidence.POSSIBLE


def test_the_parts_of_a_document_are_told_apart() -> None:
    check(
        script(
            SOCKET,
            """
            import json
            told = json.loads('{"first": {}, "second": {}, "rows": [[], []]}')
            told["first"]["line"] = sock
            told["rows"][0].append(sock)
            if os.fork() == 0:
                if "line" in told["second"] or told["rows"][1]:
                    sock.send(b"never")
                told["first"]["line"].send(b"x")  # expect: ZMQ202
            """,
        )
    )


@pytest.mark.parametrize("load", ["json.loads(text, {})", "json.load(open('x'), {})", "tomllib.loads(text, {})"])
@pytest.mark.parametrize("hook", ["object_hook=hook", "parse_float=hook", "parse_float=float"])
def test_a_hook_may_be_called(load: str, hook: str) -> None:
    mark = "" if hook.endswith("float") else "  # expect: ZMQ202"
    check(
        script(
            SOCKET,
            f"""
            import json, tomllib
            def hook(given):
                sock.send(b"x"){mark}
                return given
            def child(text):
                {load.format(hook)}
            if os.fork() == 0:
                child(os.environ["X"])
            """,
        )
    )

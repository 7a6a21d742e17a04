"""``unittest.mock.patch`` of what is the program's own: a stand-in is there for a while, and then no more."""

from __future__ import annotations

import pytest
from programs import check

LINKS = """
import zmq

class Link:
    def __init__(self):
        self.sock = zmq.Context().socket(zmq.PUSH)
    def tell(self):
        self.sock.send(b"x"){mark}

def make():
    return Link()

def other():
    return None
"""
WITH = """
import os
from unittest import mock
import links

class Fake:
    def tell(self):
        pass

with {patch}:
    link = links.make()
if os.fork() == 0:
    link.tell()
"""


@pytest.mark.parametrize(
    ("patch", "is_safe"),
    [
        ("mock.patch('links.make')", True),
        ("mock.patch('links.make', Fake)", True),
        ("mock.patch('links.Link', new=Fake)", True),
        ("mock.patch.object(links, 'make', return_value=Fake())", True),
        ("mock.patch.object(links.Link, 'tell')", False),
        ("mock.patch.object(links, 'other')", False),
        ("mock.patch('links.other')", False),
        ("mock.patch('links.make', wraps=links.make)", False),
    ],
)
def test_a_block(patch: str, is_safe: bool) -> None:
    mark = "" if is_safe else "  # expect: ZMQ202"
    check({"main.py": WITH.format(patch=patch), "links.py": LINKS.format(mark=mark)})


def test_a_method_of_a_class_inside_of_the_block() -> None:
    inside = WITH.replace("    link = links.make()\nif", "    link = links.make()\n    if").replace(
        "    link.t", "        link.t"
    )
    for patched, mark in (("tell", ""), ("other", "  # expect: ZMQ202")):
        patch = f"mock.patch('links.Link.{patched}', create=True)"
        check({"main.py": inside.format(patch=patch), "links.py": LINKS.format(mark=mark)})


STARTED = """
import os
from unittest.mock import patch
import links

stand_in = patch("links.make")
stand_in.start()
{stop}
link = links.make()
if os.fork() == 0:
    link.tell()
"""


@pytest.mark.parametrize(("stop", "mark"), [("pass", ""), ("stand_in.stop()", "  # expect: ZMQ202")])
def test_one_that_is_started_and_stopped(stop: str, mark: str) -> None:
    check({"main.py": STARTED.format(stop=stop), "links.py": LINKS.format(mark=mark)})


DECORATED = """
import os
import unittest
from unittest import mock
import links

class LinkTest(unittest.TestCase):
    @mock.patch("links.other", return_value=3)
    @mock.patch("links.{name}")
    def test_tells(self, inner, outer):
        assert outer() == 3
        link = links.make()
        if os.fork() == 0:
            link.tell()
            {use}.tell()

if __name__ == "__main__":
    unittest.main()
"""


@pytest.mark.parametrize(("name", "mark"), [("make", ""), ("missing", "  # expect: ZMQ202")])
def test_a_test_that_is_decorated(name: str, mark: str) -> None:
    check({"main.py": DECORATED.format(name=name, use="inner"), "links.py": LINKS.format(mark=mark)})


CLASS = """
import os
import unittest
from unittest import mock
import links

@mock.patch("links.{name}")
class LinkTest(unittest.TestCase):
    def test_tells(self, made):
        link = links.make()
        if os.fork() == 0:
            link.tell()

if __name__ == "__main__":
    unittest.main()
"""


@pytest.mark.parametrize(("name", "mark"), [("make", ""), ("other", "  # expect: ZMQ202")])
def test_a_class_of_tests_that_is_decorated(name: str, mark: str) -> None:
    check({"main.py": CLASS.format(name=name), "links.py": LINKS.format(mark=mark)})


AFTERWARDS = """
import os
from unittest.mock import patch
import links

@patch("links.make")
def fails(made):
    {before}
    raise ValueError

try:
    fails()
except ValueError:
    link = links.make()
    if os.fork() == 0:
        link.tell()
"""


def test_a_function_that_raises() -> None:
    check({"main.py": AFTERWARDS.format(before="pass"), "links.py": LINKS.format(mark="  # expect: ZMQ202")})


ITEMS = """
import os, sys
from unittest import mock
import zmq
sock = zmq.Context().socket(zmq.PUSH)
OUT = {{"used": sock, "other": sock}}
def run(key="used"):
    out = OUT.get(key)
    if os.fork() == 0 and out:
        out.send(b"x"){mark}
{use}
"""


@pytest.mark.parametrize(
    ("use", "is_safe"),
    [
        ("with mock.patch.dict(OUT, {'used': None}):\n    run()", True),
        ("with mock.patch.dict(OUT, used=None):\n    run()", True),
        ("with mock.patch.dict('__main__.OUT', values={'used': None}):\n    run()", True),
        ("patch = mock.patch.dict(OUT, {'used': None})\npatch.start()\nrun()\npatch.stop()", True),
        ("with mock.patch.dict(OUT, {'used': None}):\n    run('other')", False),
        ("with mock.patch.dict(OUT, {'used': None}):\n    pass\nrun()", False),
        ("with mock.patch.dict(OUT, {'new': sock}):\n    run('new')", False),
        ("with mock.patch.dict(OUT, {'new': sock}):\n    pass\nrun('new')", True),
        ("@mock.patch.dict(OUT, {'used': None})\ndef test():\n    run('used')\ntest()", True),
        ("@mock.patch.dict(OUT, {'used': None})\ndef test():\n    run('other')\ntest()", False),
    ],
)
def test_items_of_a_mapping(use: str, is_safe: bool) -> None:
    check({"main.py": ITEMS.format(use=use, mark="" if is_safe else "  # expect: ZMQ202")})


@pytest.mark.parametrize(("name", "mark"), [("net", ""), ("other", "  # expect: ZMQ202")])
def test_a_module_among_those_that_are_loaded(name: str, mark: str) -> None:
    check(
        {
            "app.py": f"""
            import os
            def run():
                import net
                sock = net.connect()
                if os.fork() == 0:
                    sock.send(b"x"){mark}
            """,
            "net.py": "import zmq\ndef connect():\n    return zmq.Context().socket(zmq.PUSH)\n",
            "main.py": f"""
            import sys
            from unittest import mock
            import app
            with mock.patch.dict(sys.modules, {{"{name}": mock.MagicMock()}}):
                app.run()
            """,
        }
    )

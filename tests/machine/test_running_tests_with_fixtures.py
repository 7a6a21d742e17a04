"""pytest: what fixtures make is made in the process that runs the tests, and given to them by name."""

from __future__ import annotations

import pytest
from programs import LIBRARY, analyse, check

MARK = "  # expect: ZMQ202"
MAKE = "zmq.Context().socket(zmq.PUSH)"
PROGRAM = """
import os, pytest, zmq
held = []
{fixture}
{test}
    if os.fork() == 0:
        for each in ({use},):
            if each is not None:
                each.send(b"x"){mark}
        os._exit(0)
{run}
"""
RUN = 'if __name__ == "__main__":\n    raise SystemExit(pytest.main([__file__]))'


def sources(fixture: str, test: str, use: str, mark: str = MARK, run: str = RUN) -> dict[str, str]:
    return {"main.py": PROGRAM.format(fixture=fixture, test=test, use=use, mark=mark, run=run)}


@pytest.mark.parametrize(
    ("fixture", "test", "use"),
    [
        (f"@pytest.fixture\ndef wire():\n    return {MAKE}", "def test_one(wire):", "wire"),
        (f"@pytest.fixture()\ndef wire():\n    yield {MAKE}", "def test_one(wire):", "wire"),
        (f"@pytest.fixture(scope='module')\ndef wire(request):\n    yield {MAKE}", "def test_one(wire):", "wire"),
        (f"@pytest.fixture(name='wire')\ndef make_wire():\n    return {MAKE}", "def test_one(wire):", "wire"),
        (
            "@pytest.fixture\ndef context():\n    with zmq.Context() as made:\n        yield made\n"
            "@pytest.fixture\ndef wire(context):\n    return context.socket(zmq.PUSH)",
            "def test_one(wire):",
            "wire",
        ),
        (f"@pytest.fixture(autouse=True)\ndef ready():\n    held.append({MAKE})", "def test_one():", "held[0]"),
        (f"def test_before():\n    held.append({MAKE})\n    assert False", "def test_one():", "held[0]"),
    ],
)
def test_what_a_fixture_gives_is_inherited(fixture: str, test: str, use: str) -> None:
    check(sources(fixture, test, use))


@pytest.mark.parametrize(
    ("fixture", "test", "use"),
    [
        ("@pytest.fixture\ndef wire():\n    return None", "def test_one(wire):", "wire"),
        (f"@pytest.fixture\ndef wire():\n    held.append({MAKE})", "def test_one():", "held and held[0] or None"),
        (f"def helper():\n    held.append({MAKE})", "def test_one():", "held and held[0] or None"),
        (f"@pytest.fixture\ndef wire():\n    return {MAKE}", "def helper(wire):", "wire"),
    ],
)
def test_what_no_test_asks_for_is_not_made(fixture: str, test: str, use: str) -> None:
    check(sources(fixture, test, use, mark=""))


CLASS = """
import os, pytest, unittest, zmq
class TestWire{base}:
    sock = None
    {prepare}
    def test_one(self{asks}):
        if os.fork() == 0:
            {use}.send(b"x")  # expect: ZMQ202
            os._exit(0)
{run}
"""


@pytest.mark.parametrize("run", [RUN, ""])
@pytest.mark.parametrize(
    ("base", "prepare", "asks", "use"),
    [
        ("", f"def setup_method(self): self.sock = {MAKE}", "", "self.sock"),
        ("", f"@pytest.fixture(autouse=True)\n    def ready(self): self.sock = {MAKE}", "", "self.sock"),
        ("", f"@pytest.fixture\n    def wire(self): yield {MAKE}", ", wire", "wire"),
        ("(unittest.TestCase)", f"def setUp(self): self.sock = {MAKE}", "", "self.sock"),
    ],
)
def test_tests_in_classes(run: str, base: str, prepare: str, asks: str, use: str) -> None:
    program = {"main.py": CLASS.format(base=base, prepare=prepare, asks=asks, use=use, run=run)}
    if run:
        check(program)
    else:
        check(program, programs=LIBRARY)


def test_fixtures_of_a_folder_are_given_to_tests_that_nothing_runs() -> None:
    outcome = analyse(
        {
            "conftest.py": f"import pytest, zmq\n@pytest.fixture\ndef wire():\n    yield {MAKE}\n",
            "test_wire.py": "import os\ndef test_one(wire):\n    if os.fork() == 0:\n        wire.send(b'x')\n",
        },
        LIBRARY,
    )
    assert outcome.marks(("ZMQ202",)) == [("test_wire.py", 4, "ZMQ202")]
    assert outcome.only("ZMQ202").confidence == "possible"

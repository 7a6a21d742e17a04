"""``unittest.main()``: tests run in turn, each on an object of its own, between what prepares and what clears up."""

from __future__ import annotations

import pytest
from programs import analyse, check

MARK = "  # expect: ZMQ202"
PROGRAM = """
import os, unittest, zmq
sock = None
{module}
class Case(unittest.{base}):
    sock = other = None
    {prepare}
    {rest}
    {test}
        if os.fork() == 0:
            held = {use}
            if held is not None:
                held.send(b"x"){mark}
            os._exit(0)
if __name__ == "__main__":
    unittest.main()
"""


def program(
    prepare: str, use: str, mark: str, rest: str = "", module: str = "", base: str = "TestCase", test: str = ""
) -> dict[str, str]:
    text = PROGRAM.format(
        prepare=prepare, use=use, mark=mark, rest=rest, module=module, base=base, test=test or "def test_fork(self):"
    )
    return {"main.py": text}


SET_UP = "def setUp(self): self.sock = zmq.Context().socket(zmq.PUSH)"
SET_UP_CLASS = "@classmethod\n    def setUpClass(cls): cls.sock = zmq.Context().socket(zmq.PUSH)"
SET_UP_MODULE = "def setUpModule():\n    global sock\n    sock = zmq.Context().socket(zmq.PUSH)"
ASYNC_SET_UP = "async def asyncSetUp(self): self.sock = zmq.Context().socket(zmq.PUSH)"


def test_what_is_prepared_for_a_test_is_inherited() -> None:
    check(program(SET_UP, "self.sock", MARK))
    check(program(SET_UP_CLASS, "self.sock", MARK))
    check(program("pass", "sock", MARK, module=SET_UP_MODULE))
    check(
        program(
            ASYNC_SET_UP,
            "self.sock",
            MARK,
            base="IsolatedAsyncioTestCase",
            test="async def test_fork(self):",
        )
    )


@pytest.mark.parametrize(
    "rest",
    [
        "def test_before(self): Case.other = zmq.Context().socket(zmq.PUSH)",
        "def test_before(self): Case.other = zmq.Context().socket(zmq.PUSH); raise ValueError",
        "def test_before(self): pass\n    def tearDown(self): Case.other = zmq.Context().socket(zmq.PUSH)",
    ],
)
def test_what_an_earlier_test_leaves_is_inherited(rest: str) -> None:
    check(program("pass", "Case.other", MARK, rest=rest))


@pytest.mark.parametrize(
    ("prepare", "rest"),
    [
        ("pass", "def test_later(self): Case.other = zmq.Context().socket(zmq.PUSH)"),
        ("pass", "@classmethod\n    def tearDownClass(cls): cls.other = zmq.Context().socket(zmq.PUSH)"),
        ("pass", "def test_before(self): self.other = zmq.Context().socket(zmq.PUSH)"),
        ("pass", "def helper(self): Case.other = zmq.Context().socket(zmq.PUSH)"),
    ],
)
def test_what_does_not_run_before_a_test_is_not_there(prepare: str, rest: str) -> None:
    check(program(prepare, "Case.other or self.other", "", rest=rest))


@pytest.mark.parametrize(("given", "marks"), [("", 0), ("exit=False", 1)])
def test_the_program_ends_with_its_tests(given: str, marks: int) -> None:
    outcome = analyse(
        {
            "main.py": f"""
            import os, unittest, zmq
            sock = zmq.Context().socket(zmq.PUSH)
            class Case(unittest.TestCase):
                def test(self):
                    pass
            unittest.main({given})
            if os.fork() == 0:
                sock.send(b"x")
            """
        }
    )
    assert len(outcome.marks(("ZMQ202",))) == marks


def test_tests_that_a_base_class_defines() -> None:
    check(
        {
            "main.py": """
            import unittest
            from common import Common
            class Case(Common):
                pass
            if __name__ == "__main__":
                unittest.main()
            """,
            "common.py": """
            import os, unittest, zmq
            class Common(unittest.TestCase):
                def setUp(self):
                    self.sock = zmq.Context().socket(zmq.PUSH)
                def test_fork(self):
                    if os.fork() == 0:
                        self.sock.send(b"x")  # expect: ZMQ202
                        os._exit(0)
            """,
        }
    )

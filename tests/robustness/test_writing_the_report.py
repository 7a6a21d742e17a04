"""The page of long runs counts what came of them, and holds no folder of the machine that they ran on."""

from __future__ import annotations

from robustness.report import Run, report, summary
from robustness.trying import Problem, Trial

HUNG = Trial("seed 3", "", (), (Problem("hung", "", "after 61 s"),), 61.0)
SLOW = Trial("seed 4", "fixtures/a/bad", ("wrapped expression",), (), 2.0, 0.25, 3000, ("ZMQ202",), ("budget",))
QUICK = Trial("seed 5", "fixtures/a/bad", ("wrapped expression", "lines"), (), 0.5, 0.05, is_python=False)
FILE = Trial("salted file /home/me/lib/python3.11/os.py", "/home/me/lib/python3.11/os.py", ("salted",), (), 0.3)


def test_the_figures() -> None:
    figures = dict(summary([HUNG, SLOW, QUICK, FILE]))
    assert figures["programs"] == "4"
    assert figures["still Python"] == "3"
    assert figures["with a hazard"] == "1"
    assert figures["with something that was not followed"] == "budget 1"
    assert figures["problems"] == "hung 1"
    assert figures["most memory, in MB more than before"] == "3"


def test_what_is_slow_takes_long_and_longer_than_before() -> None:
    assert SLOW.is_slow
    assert not QUICK.is_slow


def test_the_page() -> None:
    page = report([Run("mutants 3 to 5", [HUNG, SLOW, QUICK], 70.0), Run("python3.11", [FILE], 1.0)], "COMMAND")
    assert "Written by `COMMAND`" in page
    assert "| mutants 3 to 5 | 3 | 70 | hung 1 | 2 | 61.0 |" in page
    assert "| python3.11 | 1 | 1 | none | 0 | 0.3 |" in page
    assert "| wrapped expression | 2 | 1 | 1 |" in page
    assert "| salted file 3.11/os.py | 3.11/os.py | 0.3 | 0.0 | 0 |" in page
    assert "/home/me" not in page

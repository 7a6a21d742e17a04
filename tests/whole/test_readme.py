"""What the README shows of the fixtures is what the tool says of them."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from sessions import plain, seen, told

ROOT = Path(__file__).parents[2]


@pytest.mark.slow
@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="the witness reads /proc")
def test_the_sessions_with_fixtures_are_real():
    expected = [
        (command, printed)
        for command, printed in told(ROOT / "README.md")
        if command.startswith("zmqforklint") and "fixtures/" in command
    ]
    assert {command.split()[1] for command, _ in expected} == {"--select", "verify", "why"}
    assert plain(seen([command for command, _ in expected], ROOT)) == plain(expected)

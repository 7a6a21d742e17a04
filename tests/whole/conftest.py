"""One report of the fixtures as they are, for all tests of a process."""

from __future__ import annotations

import pytest
from fixture_runs import ROOT, Ran, run


@pytest.fixture(scope="session")
def checked() -> Ran:
    """What ``zmqforklint check fixtures`` says."""
    return run("check", "fixtures", cwd=ROOT)

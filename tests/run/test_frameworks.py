"""The trials whose packages are light, run by the environment of the tests; `make trials` runs all."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from trials.catalogue import TRIALS
from trials.trying import attempt

INSTALLED = {"pytest", "pytest-xdist", "gunicorn", "python-daemon"}


@pytest.mark.slow
@pytest.mark.parametrize(
    "trial", [pytest.param(trial, id=trial.title) for trial in TRIALS if INSTALLED.issuperset(trial.packages)]
)
def test_a_trial_holds(trial, tmp_path):
    outcome = attempt(trial, Path(sys.executable).parent, tmp_path)
    assert outcome.seen == outcome.expected
    assert outcome.troubles == ()
    assert outcome.processes > 1

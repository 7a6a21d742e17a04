"""A few dozen random programs from fixed seeds: what the analyser says and what their runs show must agree."""

from __future__ import annotations

import sys

import pytest

from fuzz.testing import try_seeds

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(not sys.platform.startswith("linux"), reason="the witness reads /proc"),
]


@pytest.mark.parametrize("first", [1, 13, 25])
def test_the_analyser_and_the_witness_agree(first: int) -> None:
    outcomes = try_seeds(range(first, first + 12))
    assert [(outcome.seed, outcome.disagreements) for outcome in outcomes if outcome.disagreements] == []
    assert 2 < sum(outcome.hazards > 0 for outcome in outcomes) < 10
    assert sum(outcome.is_whole for outcome in outcomes) > 8

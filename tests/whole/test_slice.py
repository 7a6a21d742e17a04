"""What is left out of the analysis could not have changed what it finds."""

from __future__ import annotations

from fixture_runs import ROOT, Ran, run


def test_all_fixtures_with_and_without_the_slice(checked: Ran) -> None:
    whole = run("check", "--no-cache", "--no-slice", "fixtures", cwd=ROOT)
    assert whole.report["findings"] == checked.report["findings"]
    assert whole.report["summary"]["analysed"] >= checked.report["summary"]["analysed"]

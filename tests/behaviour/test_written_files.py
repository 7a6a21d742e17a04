"""The table and the page that are written from trials."""

from __future__ import annotations

import tomllib

from behaviour import page, table
from behaviour.bands import BANDS
from behaviour.inside.case import Case
from behaviour.inside.catalogue import CASES
from behaviour.record import Trial
from behaviour.watching import Facts
from zmqforklint.vocabulary import Consequence


def outcome(case: Case, pyzmq: str) -> Facts:
    """Make up an outcome: sends are lost, and abort the parent in the old wheels; all else spins."""
    if case.aim == "send" and pyzmq in ("22.3.0", "24.0.1"):
        return Facts(parent_died=6)
    return Facts("returned") if case.aim == "send" else Facts("spins")


TRIALS = [Trial(band.pyzmq, case.name, outcome(case, band.pyzmq)) for band in BANDS for case in CASES.values()]


def test_bands_that_differ_have_rows_of_their_own_before_the_rest() -> None:
    rows = tomllib.loads(table.text(TRIALS))["behaviour"]
    sends = [row for row in rows if row.get("operation") == ["send*"]]
    assert [(row.get("pyzmq"), row.get("platform"), row["consequence"]) for row in sends] == [
        (">=21.0,<25.1.1", ["linux"], "parent-aborts"),
        (None, None, "lost"),
    ]
    sending = [case for case in CASES.values() if case.operation == "send" and case.object == "socket"]
    assert sends[0]["trials"] == {"parent-aborts": 2 * len(sending)}
    assert sends[1]["trials"] == {"lost": 3 * len(sending)}


def test_one_trial_in_three_decides_and_one_in_five_does_not() -> None:
    """Whether the parent aborts is a race."""
    lost, aborts = Consequence.LOST, Consequence.PARENT_ABORTS
    assert table.verdict({"send": [lost, aborts, lost]}) is aborts
    assert table.verdict({"send": [lost, aborts, lost, lost, lost]}) is lost


def test_the_page_shows_every_case_under_every_band() -> None:
    versions = {band: (band.pyzmq, "4.x", "3.x", "6.x") for band in BANDS}
    written = page.text(TRIALS, versions)
    assert "not measured" not in written
    for case in CASES.values():
        assert f"`{case.call}`" in written
        assert case.situation in written


def test_trials_that_disagree_are_counted() -> None:
    name = "socket: send(…): PUSH connected, warm"
    both = [Trial("27.3.0", name, Facts("returned")), Trial("27.3.0", name, Facts("spins"))]
    written = page.text(both, {})
    assert "lost (1 of 2); spins (1 of 2)" in written

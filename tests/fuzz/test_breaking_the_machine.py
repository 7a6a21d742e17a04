"""The breakages of ``make fuzz-check`` reach the machine, and leave it whole again."""

from __future__ import annotations

from pathlib import Path

import pytest
from programs import SOCKET, Outcome, analyse, script

from fuzz.checking import Forms
from fuzz.judging import findings_of
from fuzz.mutants import MUTANTS, Mutant, broken, places

CLOSED = script(
    SOCKET,
    """
    sock.close()
    if os.fork() == 0:
        if not sock.closed:
            sock.send(b"x")
    """,
)


def codes(outcome: Outcome) -> list[str]:
    return [finding.code for finding in outcome.findings]


@pytest.mark.parametrize("mutant", MUTANTS, ids=lambda mutant: mutant.name)
def test_a_breakage_is_undone(mutant: Mutant) -> None:
    before = list(places(mutant.original))
    assert before
    with broken(mutant):
        assert list(places(mutant.original)) == []
    assert [key for _, key in places(mutant.original)] == [key for _, key in before]


def test_a_broken_machine_says_something_else() -> None:
    (closing,) = (mutant for mutant in MUTANTS if mutant.name == "closing before the fork")
    assert "ZMQ202" not in codes(analyse(CLOSED))
    with broken(closing):
        assert "ZMQ202" in codes(analyse(CLOSED))
    assert "ZMQ202" not in codes(analyse(CLOSED))


def test_what_the_sound_machine_said_is_not_taken_for_what_a_broken_one_says(tmp_path: Path) -> None:
    (closing,) = (mutant for mutant in MUTANTS if mutant.name == "closing before the fork")
    folder = tmp_path / "program"
    folder.mkdir()
    (folder / "main.py").write_text(CLOSED["main.py"], encoding="utf-8")

    def told() -> list[str]:
        return [finding.code for finding in findings_of(folder, Forms(str(tmp_path / "cache")))]

    assert "ZMQ202" not in told()
    with broken(closing):
        assert "ZMQ202" in told()
    assert any((tmp_path / "cache").rglob("*"))

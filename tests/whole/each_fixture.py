"""Each fixture by itself, analysed in this process: what test_fixtures.py asks of all at once.

Mutants are given to it, which one fixture kills as well as all of them do; pytest collects it only where it is named.
"""

from __future__ import annotations

import shutil
from collections import Counter
from pathlib import Path

import pytest
from fixture_runs import AFTER_FORK, FIXTURES, OFF_BY_DEFAULT, is_told_in_order, marks_of

import zmqforklint

NAMES = sorted(path.parent.name for path in FIXTURES.glob("*/bad"))


@pytest.mark.parametrize("name", NAMES)
def test_the_marked_lines_and_codes_and_no_others(name: str, tmp_path: Path) -> None:
    tmp_path.joinpath("pyproject.toml").touch()
    shutil.copytree(FIXTURES / name, tmp_path / "fixtures" / name)
    report = zmqforklint.check([tmp_path])
    findings = [each for each in report.findings if not each.suppressed]
    found = Counter(
        (Path(each.site.path).resolve().relative_to(tmp_path).as_posix(), each.site.line, each.code)
        for each in findings
    )
    expected = marks_of(FIXTURES / name)
    assert found == Counter({mark: count for mark, count in expected.items() if mark[2] not in OFF_BY_DEFAULT})
    told = [(each.code, [step.kind.value for step in each.steps]) for each in findings]
    assert [each for each in told if each[0].startswith(AFTER_FORK) and not is_told_in_order(*each)] == []

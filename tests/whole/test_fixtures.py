"""``zmqforklint check`` over the fixtures says exactly what their comments expect."""

from __future__ import annotations

from fixture_runs import AFTER_FORK, FIXTURES, OFF_BY_DEFAULT, ROOT, Ran, is_told_in_order, marks_of, run


def test_the_marked_lines_and_codes_and_no_others(checked: Ran) -> None:
    expected = marks_of(FIXTURES)
    for place in [place for place in expected if place[2] in OFF_BY_DEFAULT]:
        del expected[place]
    assert sum(expected.values()) > 100
    assert checked.marks == expected
    assert checked.status == 1


def test_the_summary_counts_the_files_and_the_findings(checked: Ran) -> None:
    assert checked.report["summary"]["files"] == len(list(FIXTURES.rglob("*.py")))
    assert checked.report["summary"]["findings"] == len(checked.findings)


def test_the_safe_twins_alone_are_clean() -> None:
    good = sorted(path.relative_to(ROOT).as_posix() for path in FIXTURES.glob("*/good"))
    assert len(good) == len(list(FIXTURES.glob("*/bad")))
    ran = run("check", *good, cwd=ROOT)
    assert ran.report["findings"] == []
    assert ran.status == 0


def test_every_finding_after_a_fork_tells_its_story_in_order(checked: Ran) -> None:
    untold = []
    for finding in checked.findings:
        if not finding["code"].startswith(AFTER_FORK):
            continue
        kinds = [step["kind"] for step in finding["steps"]]
        if not is_told_in_order(finding["code"], kinds):
            untold.append((finding["path"], finding["line"], finding["code"], kinds))
    assert untold == []


def test_a_story_ends_at_a_place_that_its_finding_covers(checked: Ran) -> None:
    elsewhere = []
    for finding in checked.findings:
        if not finding["code"].startswith(AFTER_FORK):
            continue
        end = finding["steps"][-1]
        if {key: end[key] for key in ("path", "line", "column")} not in finding["sites"]:
            elsewhere.append((finding["path"], finding["line"], end))
    assert elsewhere == []


def test_nearly_all_findings_after_a_fork_are_certain(checked: Ran) -> None:
    after_fork = [finding for finding in checked.findings if finding["code"].startswith(AFTER_FORK)]
    certain = [finding for finding in after_fork if finding["confidence"] == "certain"]
    assert len(certain) >= 0.9 * len(after_fork)

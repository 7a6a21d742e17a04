"""The program that this project began with, in the fixtures' own words, and the same shape cut off in the middle."""

from __future__ import annotations

from collections import Counter

from fixture_runs import ROOT, run

GENERATIONS = "fixtures/generations/bad"
TRUNCATED = "fixtures/truncated/bad"
WITH_FINDING = "fixtures/fork_equals_zero/bad"


def test_generations_that_fork_again() -> None:
    ran = run("check", GENERATIONS, cwd=ROOT)
    codes = Counter(finding["code"] for finding in ran.findings)
    assert codes == {"ZMQ101": 1, "ZMQ102": 1, "ZMQ203": 2, "ZMQ401": 1}
    assert ran.status == 1


def test_the_dropped_objects_are_those_made_at_import() -> None:
    """Each dropped name is a finding of its own, related to where its object comes from, and worse than a note."""
    findings = run("check", GENERATIONS, cwd=ROOT).findings
    made = {each["object"]: each for each in findings if each["code"] in ("ZMQ101", "ZMQ102")}
    dropped = {each["object"]: each for each in findings if each["code"] == "ZMQ203"}
    assert set(made) == set(dropped) == {"context", "socket"}
    for kind, release in dropped.items():
        assert release["fingerprint"] in made[kind]["related"]
        assert release["severity"] == "warning"
        assert release["steps"][-1]["kind"] == "dropped"
        assert release["steps"][-1]["column"] == release["column"]
    assert len({release["column"] for release in dropped.values()}) == 2


def test_a_truncated_program_is_one_finding() -> None:
    ran = run("check", TRUNCATED, cwd=ROOT)
    assert [(each["code"], each["path"]) for each in ran.findings] == [("ZMQ902", f"{TRUNCATED}/main.py")]
    assert [(each["kind"], each["path"]) for each in ran.report["incomplete"]] == [("file", f"{TRUNCATED}/main.py")]
    assert ran.report["summary"]["files"] == 2
    assert ran.report["summary"]["analysed"] == 1
    assert ran.status == 1


def test_what_stands_beside_a_truncated_program_is_still_analysed() -> None:
    ran = run("check", TRUNCATED, WITH_FINDING, cwd=ROOT)
    alone = run("check", WITH_FINDING, cwd=ROOT)
    assert alone.findings
    assert [each for each in ran.findings if each["code"] != "ZMQ902"] == alone.findings

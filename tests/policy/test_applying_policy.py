"""Which findings are shown."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from zmqforklint.policy import Configuration, apply
from zmqforklint.policy.selection import chosen_codes
from zmqforklint.rules import not_analysed
from zmqforklint.vocabulary import Confidence, Finding, Severity, Site, Step, StepKind

PROJECT = Configuration(project=Path("project"))


def at(path: str, line: int) -> Site:
    return Site(path, line, 1, line, 5)


def finding(code: str = "ZMQ202", line: int = 1, path: str = "a.py", steps: Sequence[Site] = ()) -> Finding:
    site = at(path, line)
    return Finding(
        code=code,
        name="name",
        message="message",
        severity=Severity.ERROR,
        confidence=Confidence.CERTAIN,
        site=site,
        sites=(site,),
        steps=tuple(Step(StepKind.CREATED, each, "made") for each in steps),
        fingerprint=f"{code}{path}{line}",
    )


def suppressed(findings: Sequence[Finding], files: dict[str, list[str]], **options: bool) -> list[bool]:
    return [each.suppressed for each in apply(findings, PROJECT, lambda path: files.get(path, ()), **options)]


@pytest.mark.parametrize(
    ("comment", "silenced"),
    [
        ("", False),
        ("# noqa", True),
        ("# noqa: ZMQ202", True),
        ("# noqa: ZMQ2", True),
        ("# noqa: ZMQ101", False),
        ("# noqa: E501", False),
    ],
)
def test_a_comment_on_the_own_line(comment: str, silenced: bool) -> None:
    assert suppressed([finding()], {"a.py": [f"x()  {comment}"]}) == [silenced]


@pytest.mark.parametrize(
    ("comment", "silenced"), [("# noqa", False), ("# noqa: ZMQ202", True), ("# noqa: ZMQ101", False)]
)
def test_a_comment_on_the_line_of_a_step_must_name_the_code(comment: str, silenced: bool) -> None:
    story = [at("b.py", 2), at("a.py", 1)]
    assert suppressed([finding(steps=story)], {"a.py": ["x()"], "b.py": ["", f"y()  {comment}"]}) == [silenced]


@pytest.mark.parametrize(
    ("comment", "silenced"),
    [
        ("# flake8: noqa", [True, True]),
        ("# flake8: noqa: ZMQ202", [False, True]),
        ("# flake8: noqa: E1", [False, False]),
    ],
)
def test_a_comment_for_the_whole_file(comment: str, silenced: list[bool]) -> None:
    findings = [finding("ZMQ101", 1), finding("ZMQ202", 3)]
    assert suppressed(findings, {"a.py": ["x()", comment, "y()"]}) == silenced


def test_a_comment_for_another_whole_file_is_not_about_a_step() -> None:
    assert suppressed([finding(steps=[at("b.py", 1)])], {"b.py": ["# flake8: noqa: ZMQ202"]}) == [False]


def test_flake8_judges_own_lines_itself() -> None:
    files = {"a.py": ["# flake8: noqa: ZMQ101", "x()  # noqa", "y()"], "b.py": ["z()  # noqa: ZMQ202"]}
    findings = [finding("ZMQ101", 2), finding("ZMQ202", 3, steps=[at("b.py", 1)])]
    assert suppressed(findings, files, own_lines=False) == [False, True]


def shown(findings: Sequence[Finding], **choices: object) -> list[str]:
    return [each.code for each in apply(findings, replace(PROJECT, **choices), lambda path: ())]  # type: ignore[arg-type]


EVERY = [finding(code, line) for line, code in enumerate(["ZMQ101", "ZMQ102", "ZMQ201", "ZMQ202", "ZMQ402"], 1)]


@pytest.mark.parametrize(
    ("choices", "codes"),
    [
        ({}, ["ZMQ101", "ZMQ102", "ZMQ201", "ZMQ202"]),
        ({"select": ("ALL",)}, ["ZMQ101", "ZMQ102", "ZMQ201", "ZMQ202", "ZMQ402"]),
        ({"select": ("ZMQ2",)}, ["ZMQ201", "ZMQ202"]),
        ({"select": ("ZMQ2",), "extend_select": ("ZMQ402",)}, ["ZMQ201", "ZMQ202", "ZMQ402"]),
        ({"extend_select": ("ZMQ4",)}, ["ZMQ101", "ZMQ102", "ZMQ201", "ZMQ202", "ZMQ402"]),
        ({"ignore": ("ZMQ1",)}, ["ZMQ201", "ZMQ202"]),
        ({"ignore": ("ZMQ1",), "extend_select": ("ZMQ102",)}, ["ZMQ102", "ZMQ201", "ZMQ202"]),
        ({"select": ("ZMQ2",), "ignore": ("ZMQ2",)}, []),
        (
            {"select": ("ZMQ",), "ignore": ("ZMQ20",), "extend_select": ("ZMQ202",)},
            ["ZMQ101", "ZMQ102", "ZMQ202", "ZMQ402"],
        ),
        ({"ignore": ("ALL",)}, []),
        ({"select": ("ZMQ202",), "ignore": ("ALL",)}, ["ZMQ202"]),
    ],
)
def test_the_longest_prefix_chooses(choices: dict[str, tuple[str, ...]], codes: list[str]) -> None:
    assert shown(EVERY, **choices) == codes


def test_the_thresholds() -> None:
    findings = [
        replace(finding(line=1), severity=Severity.NOTE),
        replace(finding(line=2), severity=Severity.WARNING, confidence=Confidence.POSSIBLE),
        finding(line=3),
    ]

    def lines(**choices: object) -> list[int]:
        configuration = replace(PROJECT, **choices)  # type: ignore[arg-type]
        return [each.site.line for each in apply(findings, configuration, lambda path: ())]

    assert lines() == [1, 2, 3]
    assert lines(min_severity=Severity.WARNING) == [2, 3]
    assert lines(min_severity=Severity.ERROR) == [3]
    assert lines(min_confidence=Confidence.CERTAIN) == [1, 3]


def test_related_findings_are_named_only_when_shown() -> None:
    first, second = finding("ZMQ102", 1), finding("ZMQ202", 2)
    first = replace(first, related=(second.fingerprint,))
    both = apply([second, first], PROJECT, lambda path: ())
    assert [each.related for each in both] == [(second.fingerprint,), ()]
    (alone,) = apply([first, second], replace(PROJECT, ignore=("ZMQ2",)), lambda path: ())
    assert alone.related == ()


def unused(files: dict[str, list[str]], findings: Sequence[Finding] = (), **choices: object) -> list[tuple[int, str]]:
    configuration = replace(PROJECT, **choices)  # type: ignore[arg-type]
    given = apply(findings, configuration, lambda path: files.get(path, ()), whole_project=files)
    return [(each.site.line, each.message) for each in given if each.code == "ZMQ901" and not each.suppressed]


@pytest.mark.parametrize(
    ("comment", "codes"),
    [
        ("# noqa: ZMQ202", ""),
        ("# noqa: ZMQ2", ""),
        ("# noqa: ZMQ101", "ZMQ101"),
        ("# noqa: ZMQ202, ZMQ101, E501", "ZMQ101"),
        ("# noqa: ZMQ777", "ZMQ777"),
        ("# noqa: zmq202", "zmq202"),
        ("# noqa", ""),
        ("# noqa: E501", ""),
        ("# noqa: ZMQ402", ""),  # off by default, so it was not in the run
        ("# noqa: ZMQ101, ZMQ901", ""),
        ("# flake8: noqa: ZMQ101", ""),  # not on a line of its own
    ],
)
def test_what_silences_nothing_is_told(comment: str, codes: str) -> None:
    told = unused({"a.py": [f"x()  {comment}"]}, [finding()])
    assert [message for _, message in told] == (
        [f"this suppression names {codes}, which silences nothing here"] if codes else []
    )


def test_a_step_makes_use_of_a_comment() -> None:
    files = {"a.py": ["x()"], "b.py": ["y()  # noqa: ZMQ202", "z()  # noqa: ZMQ202"]}
    assert [line for line, _ in unused(files, [finding(steps=[at("b.py", 1)])])] == [2]


def test_a_whole_file_comment_can_be_unused() -> None:
    files = {"a.py": ["# flake8: noqa: ZMQ202"], "b.py": ["# flake8: noqa: ZMQ202"]}
    findings = apply([finding()], PROJECT, lambda path: files[path], whole_project=files)
    assert [(each.code, each.site.path) for each in findings if not each.suppressed] == [("ZMQ901", "b.py")]


def test_unused_comments_are_not_judged_without_the_whole_project_or_all_codes() -> None:
    files = {"a.py": ["x()  # noqa: ZMQ202"]}
    assert unused(files) != []
    assert unused(files, select=("ZMQ",), extend_select=("ALL",)) != []
    assert unused(files, ignore=("ZMQ102",)) == []
    assert unused(files, select=("ZMQ2", "ZMQ9")) == []
    assert apply([], PROJECT, lambda path: files[path]) == []


def test_a_file_that_was_not_analysed_has_no_unused_comments() -> None:
    assert unused({"a.py": ["x(  # noqa: ZMQ202"]}, [not_analysed("a.py", 1, 2, "no")]) == []


def test_documentation_of_a_comment_is_not_one() -> None:
    assert unused({"a.py": ['"""Write # noqa: ZMQ202 to silence it."""']}) == []


def test_findings_come_sorted_and_with_unique_fingerprints() -> None:
    files = {"a.py": ["x()  # noqa: ZMQ101", "y()  # noqa: ZMQ101"]}
    given = apply([finding(line=9), finding(line=3)], PROJECT, lambda path: files[path], whole_project=files)
    assert [each.site.line for each in given] == [1, 2, 3, 9]
    assert len({each.fingerprint for each in given}) == 4


def test_the_default_codes() -> None:
    assert "ZMQ402" not in chosen_codes(PROJECT)
    assert {"ZMQ101", "ZMQ901", "ZMQ902"} <= chosen_codes(PROJECT)

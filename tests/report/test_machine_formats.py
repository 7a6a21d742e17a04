"""The formats that other tools read."""

from __future__ import annotations

import json
from dataclasses import replace
from importlib.resources import files
from typing import Any
from xml.etree import ElementTree

import jsonschema
import pytest
from made_reports import BROKEN, CLOSE, GIVEN_UP, USE, report

from zmqforklint import __version__
from zmqforklint.report import render
from zmqforklint.rules import all_rules
from zmqforklint.vocabulary import (
    Confidence,
    Consequence,
    IncompleteKind,
    ObjectKind,
    Severity,
    StepKind,
    VerdictKind,
)
from zmqforklint.vocabulary.report import OutputFormat, Report

WHOLE = report(USE, CLOSE, BROKEN, replace(CLOSE, suppressed=True, fingerprint="f" * 20), incomplete=(GIVEN_UP,))


def shown(output_format: str, given: Report = WHOLE) -> str:
    return render(given, output_format, colour=False, width=80)


def schema(name: str) -> dict[str, Any]:
    read: dict[str, Any] = json.loads(files("zmqforklint.report").joinpath(f"{name}.schema.json").read_text("utf-8"))
    jsonschema.Draft202012Validator.check_schema(read)
    return read


def test_the_json_of_a_report() -> None:
    document = json.loads(shown("json"))
    jsonschema.validate(document, schema("check"))
    assert list(document) == ["schema_version", "tool", "assumed", "findings", "incomplete", "summary"]
    assert document["tool"] == {"name": "zmqforklint", "version": __version__}
    assert document["assumed"] == {
        "platform": "linux",
        "python": ["3.9", "3.14"],
        "pyzmq": "27.3.0",
        "start_method": None,
    }
    assert document["summary"] == {"files": 3, "analysed": 2, "findings": 3, "suppressed": 1}
    assert document["incomplete"] == [
        {"kind": "dynamic-import", "path": "app/main.py", "line": 7, "reason": "the name is computed"}
    ]


def test_the_json_of_a_finding_is_as_designed() -> None:
    assert list(json.loads(shown("json"))["findings"][0].items()) == [
        ("code", "ZMQ202"),
        ("name", "inherited-socket"),
        ("message", USE.message),
        ("severity", "error"),
        ("confidence", "certain"),
        ("path", "app/main.py"),
        ("line", 4),
        ("column", 5),
        ("end_line", 4),
        ("end_column", 20),
        ("object", "socket"),
        ("object_name", "net.sock"),
        ("consequence", "spins"),
        ("program", "app/main.py"),
        ("fork", {"path": "app/main.py", "line": 3, "column": 4}),
        (
            "steps",
            [
                {
                    "kind": step.kind,
                    "path": step.site.path,
                    "line": step.site.line,
                    "column": step.site.column,
                    "end_line": step.site.end_line,
                    "end_column": step.site.end_column,
                    "message": step.message,
                }
                for step in USE.steps
            ],
        ),
        ("sites", [{"path": "app/main.py", "line": line, "column": 5} for line in (4, 9)]),
        ("related", ["0123456789abcdef0123"]),
        ("fix", None),
        ("fingerprint", "0123456789abcdef0000"),
        ("suppressed", False),
    ]


def test_json_lines_are_the_findings() -> None:
    assert [json.loads(line) for line in shown("jsonl").splitlines()] == json.loads(shown("json"))["findings"]


def test_the_enumerations_of_the_schemas_are_the_vocabulary() -> None:
    check, verify = schema("check")["$defs"], schema("verify")["$defs"]
    finding = check["finding"]["properties"]
    codes = [rule.code for rule in all_rules()]
    assert finding["code"]["enum"] == codes
    assert finding["name"]["enum"] == [rule.slug for rule in all_rules()]
    assert finding["severity"]["enum"] == list(Severity)
    assert finding["confidence"]["enum"] == list(Confidence)
    assert finding["object"]["enum"] == [*ObjectKind, None]
    assert finding["consequence"]["enum"] == list(Consequence)
    assert check["step"]["properties"]["kind"]["enum"] == list(StepKind)
    assert check["incomplete"]["properties"]["kind"]["enum"] == list(IncompleteKind)
    verdict = verify["verdict"]["properties"]
    assert verdict["code"]["enum"] == [code for code in codes if code < "ZMQ9"]
    assert verdict["verdict"]["enum"] == [kind for kind in VerdictKind if kind is not VerdictKind.MISSED]
    assert verdict["consequence"]["enum"] == list(Consequence)
    assert verify["missed"]["properties"]["object"]["enum"] == list(ObjectKind)


def objects_of(node: object) -> list[dict[str, Any]]:
    below = node.values() if isinstance(node, dict) else node if isinstance(node, list) else ()
    found = [each for inner in below for each in objects_of(inner)]
    return [node, *found] if isinstance(node, dict) and node.get("type") == "object" else found


_ADDED = {"notes"}
"""What documents hold besides the interface, so that no reader may count on it."""


@pytest.mark.parametrize("name", ["check", "verify"])
def test_the_schemas_are_closed(name: str) -> None:
    objects = objects_of(schema(name))
    assert len(objects) >= 6
    for each in objects:
        assert each["additionalProperties"] is False
        assert set(each["required"]) == set(each["properties"]) - _ADDED


def test_the_designed_example_of_verify_fits_its_schema() -> None:
    verdict = {
        "code": "ZMQ202",
        "path": "main.py",
        "line": 12,
        "column": 5,
        "fingerprint": "0" * 20,
        "verdict": "confirmed",
        "outcome": "returned",
        "consequence": "lost",
    }
    program = {
        "path": "main.py",
        "python": "3.11.7",
        "pyzmq": "27.3.0",
        "ended": {"kind": "exit", "value": 0},
        "verdicts": [verdict],
        "missed": [{"path": "main.py", "line": 9, "object": "socket", "touch": "recv", "outcome": "spins"}],
    }
    summary = {"programs": 1, "confirmed": 1, "unreached": 0, "contradicted": 0, "missed": 0}
    document = {"schema_version": 1, "programs": [program], "summary": summary}
    jsonschema.validate(document, schema("verify"))
    verdict["verdict"] = "missed"
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(document, schema("verify"))


def test_concise_is_one_line_for_each_finding() -> None:
    assert shown("concise").splitlines() == [
        f"app/main.py:4:5: ZMQ202 {USE.message}",
        f"app/main.py:5:5: ZMQ203 {CLOSE.message}",
        "app/broken.py:1:1: ZMQ902 not analysed: invalid syntax",
    ]
    coloured = render(report(USE), "concise", colour=True, width=80)
    assert coloured.startswith("\x1b[1mapp/main.py\x1b[0m:4:5: \x1b[1;31mZMQ202\x1b[0m a forked")


def test_github_annotations() -> None:
    first, second, third = shown("github").splitlines()
    assert first == (
        "::error title=ZMQ202 inherited-socket,file=app/main.py,line=4,endLine=4,col=5,endColumn=20::" + USE.message
    )
    assert second.startswith("::notice title=ZMQ203 ")
    assert third.startswith("::error title=ZMQ902 ")


def test_github_has_no_columns_over_several_lines() -> None:
    several = replace(USE, site=replace(USE.site, end_line=6))
    assert "line=4,endLine=6::" in shown("github", report(several))


def test_gitlab_issues() -> None:
    issues = json.loads(shown("gitlab"))
    assert [each["severity"] for each in issues] == ["major", "info", "major"]
    assert issues[0]["fingerprint"] == USE.fingerprint
    assert issues[0]["location"] == {
        "path": "app/main.py",
        "positions": {"begin": {"line": 4, "column": 5}, "end": {"line": 4, "column": 20}},
    }


def test_junit_cases() -> None:
    root = ElementTree.fromstring(shown("junit"))
    assert root.attrib == {"name": "zmqforklint", "tests": "3", "failures": "3"}
    assert [suite.attrib["name"] for suite in root] == ["app/main.py", "app/broken.py"]
    case = root[0][0]
    assert case.attrib == {
        "name": "ZMQ202 inherited-socket 4:5",
        "classname": "app/main.py",
        "file": "app/main.py",
        "line": "4",
    }
    assert case[0].attrib == {"type": "error", "message": USE.message}
    assert case[0].text is not None
    assert "app/net.py:4: created: the socket is made here" in case[0].text


def test_junit_without_findings_has_a_case_that_passed() -> None:
    root = ElementTree.fromstring(shown("junit", report()))
    assert root.attrib["failures"] == "0"
    assert root[0][0].tag == "testcase"
    assert len(root[0][0]) == 0


def test_sarif_tells_the_whole_story() -> None:
    log = json.loads(shown("sarif"))
    (run,) = log["runs"]
    assert log["version"] == "2.1.0"
    assert [rule["id"] for rule in run["tool"]["driver"]["rules"]] == [rule.code for rule in all_rules()]
    use, close, broken, silenced = run["results"]
    for result in run["results"]:
        assert run["tool"]["driver"]["rules"][result["ruleIndex"]]["id"] == result["ruleId"]
    assert use["level"] == "error"
    assert use["partialFingerprints"] == {"zmqforklint/v1": USE.fingerprint}
    assert use["locations"][0]["physicalLocation"] == {
        "artifactLocation": {"uri": "app/main.py", "uriBaseId": "%SRCROOT%"},
        "region": {"startLine": 4, "startColumn": 5, "endLine": 4, "endColumn": 20},
    }
    steps = use["codeFlows"][0]["threadFlows"][0]["locations"]
    assert [step["location"]["message"]["text"] for step in steps] == [
        "created: the socket is made here",
        "forked: the process forks here",
        "touched: the child receives here",
    ]
    assert [each["physicalLocation"]["region"]["startLine"] for each in use["relatedLocations"]] == [9]
    assert "codeFlows" not in broken
    assert [close["suppressions"], silenced["suppressions"]] == [[], [{"kind": "inSource"}]]
    (notification,) = run["invocations"][0]["toolExecutionNotifications"]
    assert notification["message"]["text"] == "the name is computed"


@pytest.mark.parametrize(
    ("path", "artifact"),
    [
        ("app/a b#c?d%.py", {"uri": "app/a%20b%23c%3Fd%25.py", "uriBaseId": "%SRCROOT%"}),
        ("a:b.py", {"uri": "a%3Ab.py", "uriBaseId": "%SRCROOT%"}),
        ("naïve.py", {"uri": "na%C3%AFve.py", "uriBaseId": "%SRCROOT%"}),
        ("byte\udcff.py", {"uri": "byte%FF.py", "uriBaseId": "%SRCROOT%"}),
        ("half\ud800.py", {"uri": "half%ED%A0%80.py", "uriBaseId": "%SRCROOT%"}),
        ("/srv/app.py", {"uri": "file:///srv/app.py"}),
    ],
)
def test_sarif_names_files_by_uris(path: str, artifact: dict[str, str]) -> None:
    log = json.loads(shown("sarif", report(replace(USE, site=replace(USE.site, path=path)))))
    assert log["runs"][0]["results"][0]["locations"][0]["physicalLocation"]["artifactLocation"] == artifact


@pytest.mark.parametrize(
    ("message", "text"),
    [("{0} {x}", "{{0}} {{x}}"), ("socks[0] {}", "socks[0] {{}}"), ("[text](1) [0]", "\\[text](1) \\[0]")],
)
def test_sarif_messages_hold_no_placeholders_and_no_links(message: str, text: str) -> None:
    log = json.loads(shown("sarif", report(replace(USE, message=message))))
    assert log["runs"][0]["results"][0]["message"]["text"] == text


@pytest.mark.parametrize("output_format", [each for each in OutputFormat if each != "full"])
def test_a_report_without_findings_is_valid_in_every_format(output_format: OutputFormat) -> None:
    text = shown(output_format, report())
    if output_format in ("json", "sarif", "gitlab"):
        json.loads(text)
    elif output_format != "junit":
        assert text == ""


def test_an_unknown_format_is_a_value_error() -> None:
    with pytest.raises(ValueError, match="yaml"):
        shown("yaml")

"""One hostile report through every format, each read back by a parser of that format."""

from __future__ import annotations

import json
import re
import unicodedata
from dataclasses import replace
from importlib.resources import files
from xml.etree import ElementTree

import jsonschema
import pytest
from made_reports import GIVEN_UP, USE, report

from zmqforklint.report import render
from zmqforklint.report.text import visible
from zmqforklint.vocabulary.report import OutputFormat

HOSTILE = (
    "a\x1b[2J\x1b]0;title\x07\r\n::error file=x::pwned\n%0A%25,b:c"
    "\u202egnp\u2066\u200b]]>--><script>&amp;\"'`{0}[x](1)\\\x00\x7f\x85\u2028\udcff\ud800\U000e0041\t日e\u0301|"
)
SITE = replace(USE.site, path=HOSTILE)
FINDING = replace(
    USE,
    message=f"message {HOSTILE}",
    site=SITE,
    sites=(SITE, replace(SITE, line=2, end_line=2)),
    steps=tuple(replace(step, site=replace(step.site, path=HOSTILE), message=HOSTILE) for step in USE.steps),
    object_name=HOSTILE,
    program=HOSTILE,
    fork=SITE,
)
REPORT = report(
    FINDING,
    sources={HOSTILE: [HOSTILE.replace("\n", "").replace("\r", "")] * 9},
    incomplete=(replace(GIVEN_UP, path=HOSTILE, reason=HOSTILE),),
    notes=(HOSTILE,),
)
HARMLESS = {"\n"}


def shown(output_format: str, *, colour: bool = False) -> str:
    return render(REPORT, output_format, colour=colour, width=80)


@pytest.mark.parametrize("output_format", list(OutputFormat))
@pytest.mark.parametrize("colour", [False, True])
def test_no_format_lets_a_control_character_or_a_surrogate_through(output_format: OutputFormat, colour: bool) -> None:
    text = shown(output_format, colour=colour)
    text.encode("utf-8")
    plain = re.sub(r"\x1b\[[0-9;]+m", "", text) if colour else text
    hidden = {each for each in plain if unicodedata.category(each) in {"Cc", "Cf", "Cs", "Zl", "Zp"}}
    assert hidden <= HARMLESS


@pytest.mark.parametrize("output_format", ["json", "jsonl", "sarif", "gitlab"])
def test_what_is_read_back_from_json_can_be_encoded(output_format: str) -> None:
    json.dumps(json.loads(shown(output_format)), ensure_ascii=False).encode("utf-8")


def test_json_reads_back() -> None:
    document = json.loads(shown("json"))
    schema = json.loads(files("zmqforklint.report").joinpath("check.schema.json").read_text("utf-8"))
    jsonschema.validate(document, schema)
    expected = HOSTILE.replace("\udcff", "\\udcff").replace("\ud800", "\\ud800")
    (finding,) = document["findings"]
    assert finding["path"] == finding["object_name"] == finding["steps"][0]["message"] == expected
    assert finding["message"] == f"message {expected}"
    assert json.loads(shown("jsonl")) == finding


def test_concise_is_one_line() -> None:
    assert shown("concise") == f"{visible(HOSTILE)}:4:5: ZMQ202 message {visible(HOSTILE)}\n"


def test_full_keeps_its_lines() -> None:
    lines = shown("full").splitlines()
    kinds = re.compile(r"(error\[|incomplete: |note: |Found |3 files)|( --> )|(  = )|(  \d\. )|(\d \| )|(  \|)|$")
    assert [line for line in lines if not kinds.match(line)] == []
    assert sum(bool(re.match(r"\d \| ", line)) for line in lines) == 1 + len(FINDING.steps)


def test_github_is_one_command_with_the_designed_properties() -> None:
    (line,) = shown("github").splitlines()
    command = re.fullmatch(r"::error (?P<properties>.*?)::(?P<message>.*)", line)
    assert command is not None
    properties = dict(each.split("=", 1) for each in command["properties"].split(","))
    assert list(properties) == ["title", "file", "line", "endLine", "col", "endColumn"]
    assert decoded(properties["file"]) == visible_but_line_ends(HOSTILE)
    assert decoded(command["message"]) == visible_but_line_ends(f"message {HOSTILE}")


def decoded(value: str) -> str:
    for code, character in (("%3A", ":"), ("%2C", ","), ("%0D", "\r"), ("%0A", "\n"), ("%25", "%")):
        value = value.replace(code, character)
    return value


def visible_but_line_ends(text: str) -> str:
    return visible(text).replace("␍␊", "\r\n").replace("␊", "\n")


def test_junit_reads_back() -> None:
    root = ElementTree.fromstring(shown("junit"))
    (case,) = root.iter("testcase")
    (failure,) = root.iter("failure")
    assert case.attrib["classname"] == visible(HOSTILE)
    assert failure.attrib["message"] == visible(f"message {HOSTILE}")


def test_gitlab_reads_back() -> None:
    (issue,) = json.loads(shown("gitlab"))
    assert issue["location"]["path"].startswith("a\x1b[2J")


def test_sarif_reads_back() -> None:
    (result,) = json.loads(shown("sarif"))["runs"][0]["results"]
    uri = result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
    assert re.fullmatch(r"[A-Za-z0-9._~/%-]+", uri)
    assert "{{0}}\\[x](1)" in result["message"]["text"]

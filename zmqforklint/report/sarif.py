"""SARIF 2.1.0, for code scanning: with the whole story as a code flow."""

from __future__ import annotations

import json
import os
from typing import Any
from urllib.parse import quote

from zmqforklint import __version__
from zmqforklint.report.text import encodable
from zmqforklint.rules import Rule, all_rules
from zmqforklint.vocabulary import Confidence, Finding, Incomplete, Severity, Site, Step
from zmqforklint.vocabulary.report import Report

_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "note"}
_RANKS = {Confidence.CERTAIN: 90.0, Confidence.POSSIBLE: 50.0}

Document = dict[str, Any]


def render(report: Report) -> str:
    """Show the whole report as one log; suppressed findings are in it, marked."""
    rules = all_rules()
    order = {rule.code: index for index, rule in enumerate(rules)}
    run = {
        "tool": {"driver": _driver(rules)},
        "columnKind": "unicodeCodePoints",
        "invocations": [
            {
                "executionSuccessful": True,
                "toolExecutionNotifications": [_notification(each) for each in report.incomplete],
            }
        ],
        "results": [_result(finding, order[finding.code]) for finding in report.findings],
    }
    return json.dumps({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}, indent=2) + "\n"


def _driver(rules: tuple[Rule, ...]) -> Document:
    return {"name": "zmqforklint", "version": __version__, "rules": [_rule(rule) for rule in rules]}


def _rule(rule: Rule) -> Document:
    return {
        "id": rule.code,
        "name": "".join(part.capitalize() for part in rule.slug.split("-")),
        "shortDescription": {"text": rule.summary},
        "help": {"text": rule.advice, "markdown": rule.page},
        "defaultConfiguration": {"enabled": rule.on_by_default},
    }


def _result(finding: Finding, rule_index: int) -> Document:
    result: Document = {
        "ruleId": finding.code,
        "ruleIndex": rule_index,
        "level": _LEVELS[finding.severity],
        "rank": _RANKS[finding.confidence],
        "message": _message(finding.message),
        "locations": [_location(finding.site)],
        "partialFingerprints": {"zmqforklint/v1": finding.fingerprint},
        "suppressions": [{"kind": "inSource"}] if finding.suppressed else [],
    }
    if finding.steps:
        steps = [_flow_location(step) for step in finding.steps]
        result["codeFlows"] = [{"threadFlows": [{"locations": steps}]}]
    if further := finding.sites[1:]:
        result["relatedLocations"] = [
            {"id": number, **_location(site), "message": {"text": "also here"}}
            for number, site in enumerate(further, 1)
        ]
    return result


def _flow_location(step: Step) -> Document:
    return {"location": {**_location(step.site), "message": _message(f"{step.kind}: {step.message}")}}


def _location(site: Site) -> Document:
    region = {
        "startLine": site.line,
        "startColumn": site.column,
        "endLine": site.end_line,
        "endColumn": site.end_column,
    }
    return {"physicalLocation": {"artifactLocation": _artifact(site.path), "region": region}}


def _notification(each: Incomplete) -> Document:
    place: Document = {"artifactLocation": _artifact(each.path)}
    if each.line:
        place["region"] = {"startLine": each.line}
    return {
        "level": "note",
        "descriptor": {"id": each.kind},
        "message": _message(each.reason),
        "locations": [{"physicalLocation": place}],
    }


def _artifact(path: str) -> Document:
    """Name a file: relative to the root of the source, or by a file URI when the path is absolute."""
    if path.startswith("/"):
        return {"uri": f"file://{_percent_encoded(path)}"}
    if os.path.isabs(path):  # with a drive
        return {"uri": f"file:///{_percent_encoded(path)}"}
    return {"uri": _percent_encoded(path), "uriBaseId": "%SRCROOT%"}


def _percent_encoded(path: str) -> str:
    try:
        return quote(path.encode("utf-8", "surrogateescape"), safe="/")  # the bytes of the file's name
    except UnicodeEncodeError:
        return quote(path.encode("utf-8", "surrogatepass"), safe="/")


def _message(text: str) -> Document:
    """Give a message without placeholders and links: SARIF would see them in braces and in ``[…](…)``."""
    plain = encodable(text).replace("{", "{{").replace("}", "}}")
    return {"text": plain.replace("[", "\\[") if "](" in plain else plain}

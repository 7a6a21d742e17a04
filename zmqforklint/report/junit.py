"""JUnit XML: a suite for each file, a failed case for each finding."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from zmqforklint.report.text import visible
from zmqforklint.vocabulary import Finding
from zmqforklint.vocabulary.report import Report

_MARKUP = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;"})
_PASSED = (
    '  <testsuite name="zmqforklint" tests="1" failures="0">\n    <testcase name="no finding" />\n  </testsuite>\n'
)


def render(report: Report) -> str:
    """Show the findings that are not suppressed; without any, one case that passed."""
    shown = [finding for finding in report.findings if not finding.suppressed]
    suites = [_suite(path, list(group)) for path, group in groupby(shown, key=lambda finding: finding.site.path)]
    return (
        '<?xml version="1.0" encoding="utf-8"?>\n'
        f'<testsuites name="zmqforklint" tests="{max(len(shown), 1)}" failures="{len(shown)}">\n'
        f"{''.join(suites) or _PASSED}</testsuites>\n"
    )


def _suite(path: str, findings: Sequence[Finding]) -> str:
    count = len(findings)
    head = f'  <testsuite name="{_escaped(path)}" tests="{count}" failures="{count}">\n'
    return head + "".join(map(_case, findings)) + "  </testsuite>\n"


def _case(finding: Finding) -> str:
    site = finding.site
    path, message = _escaped(site.path), _escaped(finding.message)
    name = f"{finding.code} {finding.name} {site.line}:{site.column}"
    return (
        f'    <testcase name="{name}" classname="{path}" file="{path}" line="{site.line}">\n'
        f'      <failure type="{finding.severity}" message="{message}">{_story(finding)}</failure>\n'
        "    </testcase>\n"
    )


def _story(finding: Finding) -> str:
    steps = [f"{step.site.path}:{step.site.line}: {step.kind}: {step.message}" for step in finding.steps]
    lines = [f"{finding.site.path}:{finding.site.line}: {finding.message}", *steps]
    return "\n".join(map(_escaped, lines))


def _escaped(text: str) -> str:
    """Escape markup; what XML cannot hold is shown as on a terminal."""
    return visible(text).translate(_MARKUP)

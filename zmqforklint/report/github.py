"""Workflow commands of GitHub Actions, which become annotations of a change."""

from __future__ import annotations

from zmqforklint.report.text import visible
from zmqforklint.vocabulary import Finding, Severity
from zmqforklint.vocabulary.report import Report

_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "notice"}
_IN_DATA = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A"})
_IN_PROPERTY = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A", ":": "%3A", ",": "%2C"})


def render(report: Report) -> str:
    """Show the findings that are not suppressed, one command a line."""
    return "".join(_command(finding) for finding in report.findings if not finding.suppressed)


def _command(finding: Finding) -> str:
    site = finding.site
    properties = {"title": f"{finding.code} {finding.name}", "file": site.path, "line": str(site.line)}
    properties["endLine"] = str(site.end_line)
    if site.line == site.end_line:  # columns are understood within one line only
        properties |= {"col": str(site.column), "endColumn": str(site.end_column)}
    listed = ",".join(f"{name}={visible(value.translate(_IN_PROPERTY))}" for name, value in properties.items())
    return f"::{_COMMANDS[finding.severity]} {listed}::{visible(finding.message.translate(_IN_DATA))}\n"

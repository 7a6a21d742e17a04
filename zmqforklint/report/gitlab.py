"""GitLab's Code Quality report."""

from __future__ import annotations

import json

from zmqforklint.report.text import encodable
from zmqforklint.vocabulary import Finding, Severity
from zmqforklint.vocabulary.report import Report

_SEVERITIES = {Severity.ERROR: "major", Severity.WARNING: "minor", Severity.NOTE: "info"}


def render(report: Report) -> str:
    """Show the findings that are not suppressed as one JSON array."""
    shown = [_issue(finding) for finding in report.findings if not finding.suppressed]
    return json.dumps(shown, indent=2) + "\n"


def _issue(finding: Finding) -> dict[str, object]:
    site = finding.site
    return {
        "check_name": finding.code,
        "description": encodable(f"{finding.code} {finding.name}: {finding.message}"),
        "severity": _SEVERITIES[finding.severity],
        "fingerprint": finding.fingerprint,
        "location": {
            "path": encodable(site.path),
            "positions": {
                "begin": {"line": site.line, "column": site.column},
                "end": {"line": site.end_line, "column": site.end_column},
            },
        },
    }

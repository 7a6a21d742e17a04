"""A report as plain data, as ``check.schema.json`` describes it."""

from __future__ import annotations

from typing import Any

from zmqforklint import __version__
from zmqforklint.report.text import encodable
from zmqforklint.vocabulary import Assumptions, Finding, Incomplete, Site, Step
from zmqforklint.vocabulary.report import Report

SCHEMA_VERSION = 1

Document = dict[str, Any]


def report_document(report: Report) -> Document:
    """Give the whole report."""
    suppressed = sum(finding.suppressed for finding in report.findings)
    return {
        "schema_version": SCHEMA_VERSION,
        "tool": {"name": "zmqforklint", "version": __version__},
        "assumed": _assumed(report.assumed),
        "findings": [finding_document(finding) for finding in report.findings],
        "incomplete": [_incomplete(each) for each in report.incomplete],
        "summary": {
            "files": report.files,
            "analysed": report.analysed,
            "findings": len(report.findings) - suppressed,
            "suppressed": suppressed,
        },
    }


def finding_document(finding: Finding) -> Document:
    """Give one finding."""
    return {
        "code": finding.code,
        "name": finding.name,
        "message": encodable(finding.message),
        "severity": finding.severity,
        "confidence": finding.confidence,
        **_stretch(finding.site),
        "object": finding.object,
        "object_name": encodable(finding.object_name),
        "consequence": finding.consequence,
        "program": None if finding.program is None else encodable(finding.program),
        "fork": None if finding.fork is None else _place(finding.fork),
        "steps": [_step(step) for step in finding.steps],
        "sites": [_place(site) for site in finding.sites],
        "related": list(finding.related),
        "fix": finding.fix,
        "fingerprint": finding.fingerprint,
        "suppressed": finding.suppressed,
    }


def _assumed(assumed: Assumptions) -> Document:
    return {
        "platform": assumed.platform,
        "python": list(assumed.python),
        "pyzmq": assumed.pyzmq,
        "start_method": assumed.start_method,
    }


def _step(step: Step) -> Document:
    return {"kind": step.kind, **_stretch(step.site), "message": encodable(step.message)}


def _incomplete(each: Incomplete) -> Document:
    return {"kind": each.kind, "path": encodable(each.path), "line": each.line, "reason": encodable(each.reason)}


def _place(site: Site) -> Document:
    return {"path": encodable(site.path), "line": site.line, "column": site.column}


def _stretch(site: Site) -> Document:
    return {**_place(site), "end_line": site.end_line, "end_column": site.end_column}

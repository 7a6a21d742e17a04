"""JSON: one document, or one finding a line. ASCII alone, so that any console and any reader can take it."""

from __future__ import annotations

import json

from zmqforklint.report.document import finding_document, report_document
from zmqforklint.vocabulary.report import Report


def render(report: Report) -> str:
    """Show the whole report as the document that ``check.schema.json`` describes."""
    return json.dumps(report_document(report), indent=2) + "\n"


def render_lines(report: Report) -> str:
    """Show each finding as one line; each is an element of ``findings`` in the whole document."""
    return "".join(json.dumps(finding_document(finding)) + "\n" for finding in report.findings)

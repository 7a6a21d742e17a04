"""One line for each finding: ``path:line:column: CODE message``."""

from __future__ import annotations

from zmqforklint.report.style import Style
from zmqforklint.report.text import visible
from zmqforklint.vocabulary import Finding
from zmqforklint.vocabulary.report import Report


def render(report: Report, *, colour: bool) -> str:
    """Show the findings that are not suppressed, one a line."""
    style = Style(colour)
    return "".join(_line(finding, style) for finding in report.findings if not finding.suppressed)


def _line(finding: Finding, style: Style) -> str:
    place = f"{style.bold(visible(finding.site.path))}:{finding.site.line}:{finding.site.column}"
    return f"{place}: {style.severity(finding.code, finding.severity)} {visible(finding.message)}\n"

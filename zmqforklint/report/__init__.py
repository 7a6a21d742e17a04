"""From a report to text: one module for each format."""

from __future__ import annotations

from zmqforklint.report import concise, full, github, gitlab, json_format, junit, sarif
from zmqforklint.report.account import render_accounts
from zmqforklint.report.page import render_index, render_page
from zmqforklint.vocabulary.report import OutputFormat, Report

__all__ = ["render", "render_accounts", "render_index", "render_page"]


def render(report: Report, output_format: OutputFormat | str, *, colour: bool, width: int) -> str:
    """Show a report in one of the formats; every line ends, and an empty report may be empty text.

    ``colour`` and ``width``, in columns, are heeded by the formats for people. Text from outside is escaped as the
    format needs it, and the result can always be encoded as UTF-8. Raises ValueError for an unknown format.
    """
    match OutputFormat(output_format):
        case OutputFormat.FULL:
            return full.render(report, colour=colour, width=width)
        case OutputFormat.CONCISE:
            return concise.render(report, colour=colour)
        case OutputFormat.JSON:
            return json_format.render(report)
        case OutputFormat.JSONL:
            return json_format.render_lines(report)
        case OutputFormat.SARIF:
            return sarif.render(report)
        case OutputFormat.GITHUB:
            return github.render(report)
        case OutputFormat.GITLAB:
            return gitlab.render(report)
        case OutputFormat.JUNIT:
            return junit.render(report)

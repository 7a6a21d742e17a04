"""The answer to ``zmqforklint why``: what each program has to do with a line, for people."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from zmqforklint.report.style import Style
from zmqforklint.report.text import visible
from zmqforklint.vocabulary import Account, Finding, Remark, RemarkKind, Site


def render_accounts(
    here: Site, source: str, accounts: Sequence[Account], findings: Sequence[Finding], *, colour: bool
) -> str:
    """Show the line, what every program does there process by process, and the findings that stand there."""
    style = Style(colour)
    lines = [f"{style.place(f'{visible(here.path)}:{here.line}')}  {visible(source.strip())}"]
    for account in accounts:
        program = visible(account.program) if account.program else "entry points assumed, since no program calls them"
        lines += ["", style.bold(f"program {program}" if account.program else program)]
        for process in dict.fromkeys(each.process for each in account.remarks):
            lines += _process(process, [each for each in account.remarks if each.process == process], style)
    if not accounts:
        lines += ["", "No program that was followed imports the file, or it could not be analysed."]
    return "\n".join([*lines, "", *_closing(findings, style)]) + "\n"


def _process(process: str, remarks: Sequence[Remark], style: Style) -> Iterator[str]:
    for remark in remarks:
        place = f"{visible(remark.site.path)}:{remark.site.line}"
        match remark.kind:
            case RemarkKind.RUNS:
                yield f"  {visible(process)} gets to the line"
                for step in remark.steps:
                    yield f"      {style.bold(step.kind)} {_place(step.site)}: {visible(step.message)}"
            case RemarkKind.UNREACHED:
                who = f"{visible(process)} does not get to the line: " if process else ""
                yield f"  {who}{remark.message} ({place})"
            case RemarkKind.GAVE_UP:
                yield f"  not followed: {visible(remark.message)} ({place})"
            case RemarkKind.BIRTH | RemarkKind.TOUCH:
                yield f"    {visible(remark.message)}: {style.bold('a finding') if remark.is_finding else 'no finding'}"


def _closing(findings: Sequence[Finding], style: Style) -> Iterator[str]:
    for finding in findings:
        label = style.severity(f"{finding.severity}[{finding.code} {finding.name}]", finding.severity)
        remark = " (suppressed)" if finding.suppressed else f" ({finding.confidence})"
        yield f"{label} {_place(finding.site)}: {visible(finding.message)}{remark}"
    if not findings:
        yield "No finding stands at this line."


def _place(site: Site) -> str:
    return f"{visible(site.path)}:{site.line}:{site.column}"

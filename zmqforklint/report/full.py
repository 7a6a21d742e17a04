"""The format for people: each finding with its source, its whole story and what to do instead."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from zmqforklint.report.frame import frame
from zmqforklint.report.style import Style
from zmqforklint.report.text import visible
from zmqforklint.rules import rule
from zmqforklint.vocabulary import Confidence, Finding, Severity, Site, Step
from zmqforklint.vocabulary.report import Report

_MOST_INCOMPLETE = 10
_MOST_SITES = 5


Verdicts = Mapping[str, Sequence[str]]
"""What runs have shown, a line for each, by the fingerprint of the finding."""


def render(report: Report, *, colour: bool, width: int, verdicts: Verdicts | None = None) -> str:
    """Show a report as text for a terminal of ``width`` columns, each finding with its verdicts if there are any.

    Suppressed findings are only counted.
    """
    style = Style(colour)
    shown = [finding for finding in report.findings if not finding.suppressed]
    blocks = [_Block(report, finding, style, width, _gutter(finding), verdicts or {}).lines() for finding in shown]
    paragraphs = ["\n".join(lines) + "\n" for lines in blocks]
    return "\n".join([*paragraphs, "\n".join(_closing(report, shown, style)) + "\n"])


@dataclass(frozen=True, slots=True)
class _Block:
    """One finding, as lines. ``gutter`` is how many columns its longest line number takes."""

    report: Report
    finding: Finding
    style: Style
    width: int
    gutter: int
    verdicts: Verdicts

    def lines(self) -> list[str]:
        finding, style = self.finding, self.style
        label = style.severity(f"{finding.severity}[{finding.code} {finding.name}]", finding.severity)
        arrow = style.place(" " * self.gutter + "-->")
        return [
            f"{label}{style.bold(': ' + visible(finding.message))}",
            f"{arrow} {_place(finding.site)}",
            *self._framed(finding.site, "^"),
            *(line for number, step in enumerate(finding.steps, 1) for line in self._step(number, step)),
            *self._remarks(),
        ]

    def _step(self, number: int, step: Step) -> Iterator[str]:
        count = self.style.place(f"{number}.".rjust(self.gutter + 3))
        yield f"{count} {self.style.bold(step.kind)} {_place(step.site)}: {visible(step.message)}"
        yield from self._framed(step.site, "-")

    def _framed(self, site: Site, mark: str) -> Iterator[str]:
        """Show the source line of a site; nothing where there is none."""
        lines = self.report.lines_of(site.path)
        if not 0 < site.line <= len(lines):
            return
        framed = frame(lines[site.line - 1], site, self.width - self.gutter - len(" | "))
        number = self.style.place(f"{site.line:>{self.gutter}} |")
        underline = mark * framed.length
        painted = self.style.severity(underline, self.finding.severity) if mark == "^" else self.style.step(underline)
        yield self._margin("|")
        yield f"{number} {framed.source}".rstrip()
        yield f"{self._margin('|')} {' ' * framed.offset}{painted}"

    def _remarks(self) -> Iterator[str]:
        finding = self.finding
        margin = self._margin("=")
        further = finding.sites[1:]
        if further:
            places = ", ".join(_place(site) for site in further[:_MOST_SITES])
            more = f" and {len(further) - _MOST_SITES} more" if len(further) > _MOST_SITES else ""
            yield f"{margin} {self.style.bold('also')}: {places}{more}"
        if finding.confidence is Confidence.POSSIBLE:
            yield f"{margin} {self.style.bold('possible')}: the path rests on an assumption or an undecided branch"
        for verdict in self.verdicts.get(finding.fingerprint, ()):
            yield f"{margin} {self.style.bold('verdict')}: {visible(verdict)}"
        yield f"{margin} {self.style.bold('help')}: {rule(finding.code).advice}"
        yield f"{margin} {self.style.bold('more')}: zmqforklint rule {finding.code}"

    def _margin(self, sign: str) -> str:
        return self.style.place(" " * (self.gutter + 1) + sign)


def _closing(report: Report, shown: Sequence[Finding], style: Style) -> Iterator[str]:
    """Say what was left out, what was found, and what was assumed."""
    for each in report.incomplete[:_MOST_INCOMPLETE]:
        place = f"{visible(each.path)}:{each.line}" if each.line else visible(each.path)
        yield f"{style.bold('incomplete')}: {place}: {each.kind}: {visible(each.reason)}"
    if len(report.incomplete) > _MOST_INCOMPLETE:
        yield f"{style.bold('incomplete')}: and {len(report.incomplete) - _MOST_INCOMPLETE} more places"
    for note in report.notes:
        yield f"{style.bold('note')}: {visible(note)}"
    yield style.bold(_found(shown, len(report.findings) - len(shown)))
    assumed = report.assumed
    oldest, newest = assumed.python
    pythons = f"Python {oldest}" if oldest == newest else f"Python {oldest} to {newest}"
    method = f", start method {assumed.start_method}" if assumed.start_method else ""
    yield style.dim(
        f"{_counted(report.files, 'file')}, {report.analysed} analysed; "
        f"assumed: {assumed.platform}, {pythons}, pyzmq {assumed.pyzmq}{method}"
    )


def _found(shown: Sequence[Finding], suppressed: int) -> str:
    counts = Counter(finding.severity for finding in shown)
    parts = [_counted(counts[severity], severity) for severity in reversed(Severity) if counts[severity]]
    if suppressed:
        parts.append(f"{suppressed} suppressed")
    total = f"Found {_counted(len(shown), 'finding')}" if shown else "Found nothing"
    return f"{total} ({', '.join(parts)})." if parts else f"{total}."


def _counted(number: int, thing: str) -> str:
    return f"{number} {thing}" if number == 1 else f"{number} {thing}s"


def _place(site: Site) -> str:
    return f"{visible(site.path)}:{site.line}:{site.column}"


def _gutter(finding: Finding) -> int:
    return max(len(str(site.line)) for site in (finding.site, *(step.site for step in finding.steps)))

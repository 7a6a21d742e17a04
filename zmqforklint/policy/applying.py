"""From all findings to those that are shown: selection, suppression, thresholds."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace

from zmqforklint.policy.configuration import Configuration
from zmqforklint.policy.selection import chosen_codes
from zmqforklint.policy.suppressions import FileSuppressions, Suppression, read_suppressions
from zmqforklint.rules import all_rules, made_unique, unused_suppression
from zmqforklint.vocabulary import Finding, Site

_UNUSED = "ZMQ901"
_NOT_ANALYSED = "ZMQ902"

LinesOf = Callable[[str], Sequence[str]]
"""Gives the lines of a file, without their ends, by the path that sites name; none for one that cannot be read."""


def apply(
    findings: Iterable[Finding],
    configuration: Configuration,
    lines_of: LinesOf,
    *,
    whole_project: Iterable[str] | None = None,
    own_lines: bool = True,
) -> list[Finding]:
    """Choose what is shown, mark what is suppressed, and sort.

    Suppressed findings are kept, marked. ``whole_project`` names every file when all of the project is in the run;
    suppressions that silence nothing are judged only then, and only where all rules that are on by default are
    chosen. With ``own_lines`` false, suppressions on a finding's own line and for its own file are left to the caller:
    flake8 judges those itself.
    """
    chosen = chosen_codes(configuration)
    judge = _Suppressions(lines_of, own_lines)
    shown = [judge.marked(finding) for finding in findings if finding.code in chosen]
    if whole_project is not None and _on_by_default() <= chosen:
        broken = {finding.site.path for finding in shown if finding.code == _NOT_ANALYSED}
        unused = judge.unused(sorted(set(whole_project) - broken), chosen)
        shown += [judge.marked(finding) for finding in list(unused)]
    return _with_related_shown(
        made_unique(
            finding
            for finding in shown
            if finding.severity.rank >= configuration.min_severity.rank
            and finding.confidence.rank >= configuration.min_confidence.rank
        )
    )


class _Suppressions:
    """The suppressions of the files that are asked for, and which of their codes were of use."""

    def __init__(self, lines_of: LinesOf, own_lines: bool) -> None:
        self._lines_of = lines_of
        self._own_lines = own_lines
        self._files: dict[str, FileSuppressions] = {}
        self._used: set[tuple[str, Suppression, str]] = set()

    def marked(self, finding: Finding) -> Finding:
        """Mark the finding if anything silences it."""
        own, others = set(self._on_own_line(finding)), set(self._on_other_steps(finding))
        self._used |= own | others
        return replace(finding, suppressed=True) if others or (own and self._own_lines) else finding

    def unused(self, paths: Iterable[str], chosen: frozenset[str]) -> Iterator[Finding]:
        """Find the comments with codes that silenced nothing so far."""
        for path in paths:
            for each in self._of(path).every():
                codes = [
                    code
                    for code in each.codes
                    if each.in_comment and (path, each, code) not in self._used and _can_be_unused(code, chosen)
                ]
                if codes:
                    yield unused_suppression(Site(path, each.line, each.column, each.line, each.end_column), codes)

    def _on_own_line(self, finding: Finding) -> Iterator[tuple[str, Suppression, str]]:
        """Give what silences the finding where it is: the file, the suppression, and its code ("": blanket)."""
        site = finding.site
        own = self._of(site.path)
        on_line = own.by_line.get(site.line)
        for each in (*own.whole_file, *((on_line,) if on_line else ())):
            named = each.named(finding.code)
            if each.is_blanket or named:
                yield site.path, each, named or ""

    def _on_other_steps(self, finding: Finding) -> Iterator[tuple[str, Suppression, str]]:
        """Give what silences the finding by name on the line of another step."""
        site = finding.site
        for path, line in {(step.site.path, step.site.line) for step in finding.steps} - {(site.path, site.line)}:
            on_line = self._of(path).by_line.get(line)
            if on_line and (named := on_line.named(finding.code)):
                yield path, on_line, named

    def _of(self, path: str) -> FileSuppressions:
        if path not in self._files:
            self._files[path] = read_suppressions(self._lines_of(path))
        return self._files[path]


def _can_be_unused(code: str, chosen: frozenset[str]) -> bool:
    """Say whether a named code is ours to judge: mistyped, or of rules that were all in the run.

    A code that silences the finding about unused suppressions is never unused itself.
    """
    if not code.upper().startswith("ZMQ"):
        return False
    named = {rule.code for rule in all_rules() if rule.code.startswith(code)}
    return named <= chosen and _UNUSED not in named


def _on_by_default() -> set[str]:
    return {rule.code for rule in all_rules() if rule.on_by_default}


def _with_related_shown(findings: Sequence[Finding]) -> list[Finding]:
    """Let findings name only those that are shown."""
    shown = {finding.fingerprint for finding in findings}
    return [
        replace(finding, related=tuple(each for each in finding.related if each in shown))
        if finding.related
        else finding
        for finding in findings
    ]

"""What one run of the analyser has to say: everything that a report format may show."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from zmqforklint.vocabulary.assumptions import Assumptions
from zmqforklint.vocabulary.finding import Finding
from zmqforklint.vocabulary.incomplete import Incomplete


class OutputFormat(StrEnum):
    """The formats that a report can be shown in: two for people, the others for machines."""

    FULL = "full"
    CONCISE = "concise"
    JSON = "json"
    JSONL = "jsonl"
    SARIF = "sarif"
    GITHUB = "github"
    GITLAB = "gitlab"
    JUNIT = "junit"


def no_lines(path: str) -> Sequence[str]:
    """Give no source text: for a report that needs no frames."""
    return ()


@dataclass(frozen=True, slots=True)
class Report:
    """The findings of a run, sorted, suppressed ones among them, and what was assumed and left out.

    ``files`` is how many files the named paths hold, ``analysed`` how many of the project's were lowered.
    ``notes`` are plain sentences for a person, such as "2 notebooks were not analysed". ``lines_of(path)`` gives
    a file's lines, without line ends, for source frames; an unreadable file has none. It stays behind when a report is
    pickled, since the files may not be where the report goes.
    """

    findings: tuple[Finding, ...]
    incomplete: tuple[Incomplete, ...]
    assumed: Assumptions
    files: int
    analysed: int
    notes: tuple[str, ...] = ()
    lines_of: Callable[[str], Sequence[str]] = field(default=no_lines, compare=False, repr=False)

    def __reduce__(self) -> tuple[object, ...]:
        """Pickle all but the source text."""
        return Report, (self.findings, self.incomplete, self.assumed, self.files, self.analysed, self.notes)

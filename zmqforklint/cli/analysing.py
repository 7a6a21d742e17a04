"""The work behind ``zmqforklint check``: what a run does whose answer is not kept already."""

from __future__ import annotations

import argparse
import os
from collections.abc import Mapping, Sequence

from zmqforklint import engine
from zmqforklint.cache import Disk, Store
from zmqforklint.cli.options import overrides_of
from zmqforklint.cli.status import Status
from zmqforklint.cli.streams import ProgressLine
from zmqforklint.policy import Configuration
from zmqforklint.report import render
from zmqforklint.vocabulary import IncompleteKind
from zmqforklint.vocabulary.report import OutputFormat, Report

Answer = Mapping[str, object]

_FOR_PEOPLE = (OutputFormat.FULL, OutputFormat.CONCISE)


def analyse(
    options: argparse.Namespace, paths: Sequence[str], disk: Disk, store: Store | None, *, colour: bool, width: int
) -> tuple[Answer, bool]:
    """Analyse the projects of the paths. Give what is to be shown, as plain data, and whether that may be kept."""
    jobs = engine.plan(paths, disk, overrides_of(options), isolated=options.isolated)
    progress = ProgressLine()
    effort = engine.Effort(store, options.jobs or _processors(), not options.no_slice, progress)
    try:
        report = engine.check(jobs, disk, effort=effort)
    finally:
        progress.clear()
    configuration = jobs[0].configuration
    answer = {
        "text": render(report, configuration.output_format, colour=colour, width=width),
        "for people": configuration.output_format in _FOR_PEOPLE,
        "status": _status(report, configuration, options.exit_zero),
        "projects": [job.named.root for job in jobs],
        "files": report.files,
        "analysed": report.analysed,
    }
    # A failure may be the machine's that it ran on: too little memory, say.
    return answer, all(each.kind is not IncompleteKind.FAILURE for each in report.incomplete)


def _processors() -> int:
    """Say on how many processors this process may run."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _status(report: Report, configuration: Configuration, exit_zero: bool) -> Status:
    if configuration.strict and report.incomplete:
        return Status.ERROR
    has_findings = any(not finding.suppressed for finding in report.findings)
    return Status.FOUND if has_findings and not exit_zero else Status.CLEAN

"""``zmqforklint check``."""

from __future__ import annotations

import argparse
import os
import sys
import time
from collections.abc import Sequence

from zmqforklint import engine
from zmqforklint.cli.options import overrides_of
from zmqforklint.cli.output_file import write_beside
from zmqforklint.cli.status import Status
from zmqforklint.cli.streams import ProgressLine, columns, put, put_data, say, wants_colour
from zmqforklint.policy import Configuration
from zmqforklint.report import render
from zmqforklint.sources import shown
from zmqforklint.vocabulary.report import OutputFormat, Report

_FOR_PEOPLE = (OutputFormat.FULL, OutputFormat.CONCISE)


def check(options: argparse.Namespace) -> int:
    """Analyse the named paths, write the report, and give the exit status."""
    started = time.monotonic()
    there = [path for path in options.paths if os.path.exists(path)]
    for path in options.paths:
        if path not in there:
            say(f"error: {path}: {'a link that leads nowhere' if os.path.islink(path) else 'no such file or folder'}")
    if not there:
        return Status.ERROR
    jobs = engine.plan(there, overrides_of(options), isolated=options.isolated)
    if options.show_files:
        put("".join(f"{shown(file)}\n" for job in jobs for file in engine.files_of(job)))
        return Status.CLEAN

    progress = ProgressLine()
    try:
        report = engine.check(jobs, progress=progress)
    finally:
        progress.clear()
    if not report.files and not options.quiet:
        say(f"warning: no Python file in {', '.join(there)}")
    if options.verbose:
        _tell(jobs, report, time.monotonic() - started)
    configuration = jobs[0].configuration
    _write(report, configuration.output_format, options)
    status = _status(report, configuration, options.exit_zero)
    return status if len(there) == len(options.paths) else Status.ERROR


def _write(report: Report, output_format: OutputFormat, options: argparse.Namespace) -> None:
    stream = None if options.output_file else sys.stdout
    text = render(report, output_format, colour=wants_colour(options.color, stream), width=columns())
    if options.output_file:
        write_beside(options.output_file, text)
    elif output_format in _FOR_PEOPLE:
        put(text)
    else:
        put_data(text)


def _status(report: Report, configuration: Configuration, exit_zero: bool) -> Status:
    if configuration.strict and report.incomplete:
        return Status.ERROR
    has_findings = any(not finding.suppressed for finding in report.findings)
    return Status.FOUND if has_findings and not exit_zero else Status.CLEAN


def _tell(jobs: Sequence[engine.Job], report: Report, seconds: float) -> None:
    for job in jobs:
        say(f"project {job.named.root}")
    say(f"{report.files} files, {report.analysed} analysed, in {seconds:.1f} s")

"""The whole of ``zmqforklint verify``, but for its arguments."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path
from typing import TextIO

from zmqforklint.page import render_page
from zmqforklint.policy.configuration import Configuration
from zmqforklint.report.text import visible
from zmqforklint.sources import absolute
from zmqforklint.verify.join import verify_program
from zmqforklint.verify.markers import compare, expected_codes
from zmqforklint.verify.observing import observe
from zmqforklint.verify.report import ProgramResult, VerifyFormat, render, verdicts_on_page
from zmqforklint.verify.source_text import SourceText
from zmqforklint.verify.targets import NoProgram, Program, command_program, select_programs
from zmqforklint.vocabulary import Finding, VerdictKind
from zmqforklint.vocabulary.report import Report
from zmqforklint.witness import CannotStart, Limits, WitnessUnavailable

_SECONDS_OF_A_COMMAND = 60.0  # a test suite or a server takes longer than a program written to be run by us
Analyse = Callable[[Sequence[Path]], Report]
"""Gives the findings that touch the paths: of every rule, whatever is selected, and suppressed ones too."""


@dataclass(frozen=True, slots=True)
class VerifyOptions:
    """How to verify.

    ``command`` is run instead of the programs that the paths stand for. ``python`` runs those programs.
    ``output_format`` is the report's, in ``colour`` or not, for a terminal of ``width`` columns. ``jobs`` programs run
    side by side. ``configuration`` says which programs a folder stands for. ``seconds`` is the time limit of each
    program; None leaves it to the configuration, else to the kind of program. The report goes to ``output``, what is
    going to be run and what is wrong to ``errors``. ``page``, if given, gets a page of all that was seen.
    """

    command: tuple[str, ...] = ()
    python: str = sys.executable
    dry_run: bool = False
    expect_markers: bool = False
    output_format: VerifyFormat = VerifyFormat.FULL
    colour: bool = False
    width: int = 120
    jobs: int = field(default_factory=lambda: os.cpu_count() or 1)
    seconds: float | None = None
    configuration: Configuration | None = None
    output: TextIO = field(default_factory=lambda: sys.stdout)
    errors: TextIO = field(default_factory=lambda: sys.stderr)
    page: TextIO | None = None


def run_verify(paths: Sequence[Path], options: VerifyOptions, analyse: Analyse) -> int:
    """Run the programs of ``paths``, judge the findings in them, print the report, and return the exit status.

    0 when nothing is confirmed, contradicted or missed, or with ``expect_markers`` when the markers say what the
    runs have shown; else 1; 2 when there is no program, or one could not be started.
    """
    try:
        programs = _programs(paths, options)
    except NoProgram as error:
        _say(options, str(error))
        return 2
    for program in programs:
        _say(options, f"running {' '.join(program.command)}")
    if options.dry_run:
        return 0
    report = analyse(paths)
    try:
        results = _side_by_side(lambda each: _verify(each, programs, report.findings, options), programs, options.jobs)
    except WitnessUnavailable as error:
        _say(options, str(error))
        return 2
    ran = [result for result in results if result is not None]
    options.output.write(render(ran, report, options.output_format, colour=options.colour, width=options.width))
    if options.page is not None:
        options.page.write(render_page(verdicts_on_page(ran), SourceText().lines))
    return 2 if len(ran) < len(results) else _status(ran, options.expect_markers)


def _programs(paths: Sequence[Path], options: VerifyOptions) -> tuple[Program, ...]:
    if options.command:
        return (command_program(paths, options.command),)
    return select_programs(paths, options.configuration, python=options.python)


def _side_by_side(
    verify: Callable[[Program], ProgramResult | None], programs: Sequence[Program], jobs: int
) -> list[ProgramResult | None]:
    executor = ThreadPoolExecutor(jobs)
    try:
        return list(executor.map(verify, programs))
    finally:
        executor.shutdown(cancel_futures=True)  # after a ^C, those that have not begun


def _verify(
    program: Program, programs: Sequence[Program], findings: Sequence[Finding], options: VerifyOptions
) -> ProgramResult | None:
    """Run one program; None when it could not be started."""
    text = SourceText()
    try:
        record = observe(program, _limits(options))
    except CannotStart as error:
        _say(options, f"{program.path}: {error}")
        return None
    judged = verify_program(list(_findings_of(program, programs, findings)), record, text)
    comparison = compare(expected_codes(program, text), record, text) if options.expect_markers else None
    return ProgramResult(program, record, judged, comparison)


def _limits(options: VerifyOptions) -> Limits:
    configured = options.configuration.verify.time_limit if options.configuration else None
    usual = _SECONDS_OF_A_COMMAND if options.command else Limits().seconds
    return Limits(seconds=options.seconds or configured or usual)


def _findings_of(program: Program, programs: Sequence[Program], findings: Sequence[Finding]) -> Iterator[Finding]:
    """Pick the findings of the program, and those of no other in its folder."""
    others = {other.path for other in programs} - {program.path}
    for finding in findings:
        is_near = not others or Path(absolute(finding.site.path)).is_relative_to(program.folder)
        if finding.program == program.path or (finding.program not in others and is_near):
            yield finding


def _status(results: Sequence[ProgramResult], expect_markers: bool) -> int:
    if expect_markers:
        return int(not all(result.comparison is not None and result.comparison.equal for result in results))
    telling = (VerdictKind.CONFIRMED, VerdictKind.CONTRADICTED, VerdictKind.MISSED)
    return int(any(result.count(kind) for result in results for kind in telling))


def _say(options: VerifyOptions, message: str) -> None:
    options.errors.write(f"zmqforklint: {visible(message)}\n")

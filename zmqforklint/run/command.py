"""The whole of ``zmqforklint run``, but for its arguments."""

from __future__ import annotations

import os
import shlex
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from zmqforklint.cache import Disk
from zmqforklint.sources import projects
from zmqforklint.witness import Record, injected, run_attached


@dataclass(frozen=True, slots=True)
class RunOptions:
    """How to run a command.

    ``sources`` are the files and folders whose lines are told; empty for the project of the working directory.
    ``seconds`` is the time limit, if any. ``wait`` for what the command leaves behind. ``guard`` refuses touches of
    inherited objects. ``write`` takes the report as a file, ``write_page`` a page of the record besides, ``tell``
    takes text for the person who waits. ``as_json`` chooses the format of the file.
    """

    sources: tuple[Path, ...] = ()
    seconds: float | None = None
    wait: bool = True
    guard: bool = False
    quiet: bool = False
    as_json: bool = False
    colour: bool = False
    width: int = 100
    tell: Callable[[str], None] = print
    write: Callable[[str], None] | None = None
    write_page: Callable[[str], None] | None = None


@dataclass(frozen=True, slots=True)
class RunOutcome:
    """How the command ended, as a wait status, None when it could not be ended; and how many hazards were seen."""

    status: int | None
    hazards: int


def run_command(command: tuple[str, ...], options: RunOptions) -> RunOutcome:
    """Run a command as if nobody watched, then report what was seen.

    Raises what :func:`zmqforklint.witness.run_attached` raises.
    """
    sources = options.sources or (_project(),)
    environment = injected(os.environ, guard=options.guard)
    record = run_attached(
        command, environment=environment, analysed=sources, seconds=options.seconds, wait=options.wait
    )
    return RunOutcome(record.status, _report(command, sources, record, options))


def _report(command: tuple[str, ...], sources: tuple[Path, ...], record: Record, options: RunOptions) -> int:
    """Report the record, and give the number of hazards in it."""
    # here, so that the command does not wait for what only its report needs
    from zmqforklint.page import Subject, render_page
    from zmqforklint.run.document import result_as_json
    from zmqforklint.run.result import result_of
    from zmqforklint.run.text import result_as_text, summary
    from zmqforklint.verify.source_text import SourceText

    text = SourceText()
    result = result_of(command, record, text)
    if options.write is not None:
        if options.as_json:
            options.write(result_as_json(result, text))
        else:
            options.write(result_as_text(result, text, colour=False, width=options.width))
        if result.hazards or not options.quiet:
            options.tell(f"zmqforklint: {summary(result)}\n")
    elif result.hazards or not options.quiet:
        options.tell(result_as_text(result, text, colour=options.colour, width=options.width))
    if options.write_page is not None:
        options.write_page(render_page([Subject(shlex.join(command), command, sources, record)], text.lines))
    return len(result.hazards)


def _project() -> Path:
    """Find the project of the working directory."""
    (named,) = projects([os.getcwd()], Disk())
    return Path(named.root)

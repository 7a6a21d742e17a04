"""``zmqforklint run``."""

from __future__ import annotations

import argparse
import os
import signal
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path

from zmqforklint.cli.errors import Fatal
from zmqforklint.cli.output_file import require_writable, write_beside
from zmqforklint.cli.status import Status
from zmqforklint.cli.streams import columns, put_on_stderr, say, settle, wants_colour

_NOT_EXECUTABLE = 126
_NOT_FOUND = 127


def run(options: argparse.Namespace) -> int:
    """Run a command under the witness, report what was seen, and end as the command did."""
    # here, so that nothing that only lints loads what runs programs
    from zmqforklint.run import RunOptions, run_command
    from zmqforklint.witness import CannotStart, WitnessUnavailable

    if not options.program:
        raise Fatal("run: no command; it follows `--`: zmqforklint run -- COMMAND ...")
    if options.output_format == "json" and not options.output_file:
        raise Fatal("run: --output-format json needs --output-file, for the streams are the command's")
    for path in options.source:
        if not os.path.exists(path):
            raise Fatal(f"{path}: no such file or folder")
    for file in filter(None, (options.output_file, options.html)):
        require_writable(file)
    try:
        outcome = run_command(
            tuple(options.program),
            RunOptions(
                sources=tuple(Path(path).resolve() for path in options.source),
                seconds=options.time_limit,
                wait=options.wait,
                guard=options.guard,
                quiet=options.quiet,
                as_json=options.output_format == "json",
                colour=wants_colour(options.color, sys.stderr),
                width=columns(),
                tell=put_on_stderr,
                write=_writer(options.output_file),
                write_page=_writer(options.html),
            ),
        )
    except CannotStart as error:
        say(f"error: {error}")
        return _NOT_FOUND if error.missing else _NOT_EXECUTABLE
    except WitnessUnavailable as error:
        raise Fatal(str(error)) from error
    if options.error_exitcode is not None and outcome.hazards:
        return int(options.error_exitcode)
    return _end_like(outcome.status)


def _writer(path: str | None) -> Callable[[str], None] | None:
    return partial(write_beside, os.path.abspath(path)) if path else None


def _end_like(status: int | None) -> int:
    """Give the exit status in a wait status. A signal is raised again, so that whoever waits for us sees it too."""
    import resource  # here, for Windows lacks it

    if status is None:
        return Status.ERROR
    if os.WIFSIGNALED(status):
        settle()
        number = os.WTERMSIG(status)
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))  # the core dump of interest is the command's
        if number not in (signal.SIGKILL, signal.SIGSTOP):
            signal.signal(number, signal.SIG_DFL)
        os.kill(os.getpid(), number)
    return os.waitstatus_to_exitcode(status)

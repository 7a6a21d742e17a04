"""The command line: a thin front end over the engine. One module for each subcommand."""

from __future__ import annotations

from collections.abc import Sequence

from zmqforklint.cli.arguments import parse
from zmqforklint.cli.errors import Fatal
from zmqforklint.cli.status import Status
from zmqforklint.cli.streams import prepare, say, settle
from zmqforklint.policy import ConfigurationError
from zmqforklint.sources import shown


def run(arguments: Sequence[str]) -> int:
    """Run one subcommand and give the exit status. What goes wrong leaves a traceback only by ``--debug``."""
    prepare()
    try:
        return _run(arguments)
    finally:
        settle()


def _run(arguments: Sequence[str]) -> int:
    options = parse(arguments)
    try:
        return int(options.command(options))
    except ConfigurationError as error:
        say(f"error: {shown(error.path)}: {error.message}")
    except Fatal as error:
        say(f"error: {error}")
    except Exception as error:
        if options.debug:
            raise
        say(
            f"internal error: {type(error).__name__}: {error}. This is a bug in zmqforklint: please report it with the"
            " command that you ran; with --debug it shows where it happened."
        )
    return Status.ERROR

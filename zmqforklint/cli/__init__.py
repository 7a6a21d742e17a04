"""The command line: a thin front end over the engine. One module for each subcommand, loaded when it is asked for."""

from __future__ import annotations

from collections.abc import Sequence

from zmqforklint.cli.arguments import parse
from zmqforklint.cli.errors import Fatal
from zmqforklint.cli.status import Status
from zmqforklint.cli.streams import prepare, say, settle


def run(arguments: Sequence[str]) -> int:
    """Run one subcommand and give the exit status. What goes wrong leaves a traceback only by ``--debug``."""
    prepare()
    try:
        options = parse(arguments)
        try:
            return int(options.command(options))
        except Exception as error:
            if options.debug:
                raise
            say(_explain(error))
            return Status.ERROR
    finally:
        settle()


def _explain(error: Exception) -> str:
    from zmqforklint.policy import ConfigurationError
    from zmqforklint.sources import shown

    match error:
        case ConfigurationError():
            return f"error: {shown(error.path)}: {error.message}"
        case Fatal():
            return f"error: {error}"
    return (
        f"internal error: {type(error).__name__}: {error}. This is a bug in zmqforklint: please report it with the"
        " command that you ran; with --debug it shows where it happened."
    )

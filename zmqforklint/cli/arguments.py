"""What can be typed on the command line."""

from __future__ import annotations

import argparse
import re
from collections.abc import Callable, Sequence

from zmqforklint import __version__
from zmqforklint.cli.streams import columns

_DESCRIPTION = "Finds ZeroMQ contexts and sockets that cross a fork, and proves each finding by running the program."
OUTPUT_FORMATS = ("full", "concise", "json", "jsonl", "sarif", "github", "gitlab", "junit")
SEVERITIES = ("note", "warning", "error")
CONFIDENCES = ("possible", "certain")
"""As the vocabulary has them, which takes longer to load than all of this."""

_EPILOGUE = """\
`check` is the default: `zmqforklint src/` is `zmqforklint check src/`. A path that bears the name of a command is
given as `./verify`. Configuration is read from [tool.zmqforklint] in the project's pyproject.toml.

exit status: 0 nothing found, 1 something found, 2 wrong usage or configuration, a path that is missing, an incomplete
analysis under --strict, or a failure of the tool; 130 after an interrupt.
"""

_RUN_EPILOGUE = """\
The command keeps its streams, its terminal and its process group, gets the signals that are sent to this process, and
gives the exit status; a signal that ends it ends this process too. Every Python below it is recorded. The report
comes at the end, on stderr.

Like `strace -f`, and unlike valgrind and coverage, it goes on after the command has ended until all that it left
behind (daemons, orphans) has ended too, for a hazard is often there; ^C or SIGTERM makes it report at once and leaves
them running. With --no-wait it does so by itself.

exit status: the command's own; 126 or 127 if it cannot be run or found; N with --error-exitcode N if a hazard was seen;
2 for wrong usage or a failure of the tool.
"""


def parse(arguments: Sequence[str]) -> argparse.Namespace:
    """Parse a command line. ``command`` of the result runs it. Raises SystemExit for wrong usage and for help."""
    own, program = _split(_with_command(arguments))
    parser = argparse.ArgumentParser(
        prog="zmqforklint",
        description=_DESCRIPTION,
        epilog=_EPILOGUE,
        formatter_class=_formatter,
        allow_abbrev=False,
    )
    parser.add_argument("--version", action="version", version=f"zmqforklint {__version__}")
    commands = parser.add_subparsers(title="commands", metavar="COMMAND", required=True)
    for name, summary, add_options, command in _COMMANDS:
        sub = commands.add_parser(
            name, help=summary, description=summary, formatter_class=_formatter, allow_abbrev=False
        )
        sub.set_defaults(command=command)
        sub.add_argument("--debug", action="store_true", help="show a traceback after an internal error")
        if name == own[0]:  # those of the others would take as long again
            add_options(sub)
    return parser.parse_args(own, argparse.Namespace(program=program))


def _formatter(prog: str) -> argparse.HelpFormatter:
    """Give argparse the width: to find it out it would load as much as the whole command line."""
    return argparse.RawDescriptionHelpFormatter(prog, width=columns() - 2)


def _with_command(arguments: Sequence[str]) -> Sequence[str]:
    """Put in the default command where none is given."""
    own = {name for name, *_ in _COMMANDS} | {"-h", "--help", "--version"}
    return arguments if arguments and arguments[0] in own else ["check", *arguments]


def _split(arguments: Sequence[str]) -> tuple[Sequence[str], Sequence[str]]:
    """Cut off the command that ``verify`` or ``run`` is to run, which follows ``--``."""
    if arguments[0] not in ("verify", "run") or "--" not in arguments:
        return arguments, ()
    cut = arguments.index("--")
    return arguments[:cut], arguments[cut + 1 :]


def _add_check_options(parser: argparse.ArgumentParser) -> None:
    _add_paths(parser)
    _add_selection(parser)
    _add_assumptions(parser)
    output = parser.add_argument_group("output")
    output.add_argument("--output-format", choices=OUTPUT_FORMATS, help="how to show findings")
    output.add_argument("--output-file", metavar="FILE", help="write the report there instead of to stdout")
    _add_colour(output)
    output.add_argument("--show-files", action="store_true", help="list the files that would be reported on, and why")
    _add_talk(output)
    _add_cache(parser)
    status = parser.add_argument_group("exit status")
    status.add_argument("--exit-zero", action="store_true", help="exit with 0 whatever is found")
    status.add_argument("--strict", action="store_true", help="exit with 2 if anything could not be followed")


def _add_clean_options(parser: argparse.ArgumentParser) -> None:
    _add_paths(parser)
    parser.add_argument("--cache-dir", metavar="FOLDER", help="the cache to remove (default: the project's)")
    parser.set_defaults(no_cache=False)


def _add_verify_options(parser: argparse.ArgumentParser) -> None:
    parser.usage = "zmqforklint verify [options] [PATH ...] [-- COMMAND ...]"
    _add_paths(parser)
    parser.add_argument("--dry-run", action="store_true", help="only say what would be run")
    parser.add_argument(
        "--expect-markers", action="store_true", help="exit with 0 exactly when the `# expect:` comments hold"
    )
    parser.add_argument("--python", metavar="PROGRAM", help="the interpreter of the programs (default: this one)")
    parser.add_argument(
        "--time-limit",
        type=_seconds,
        metavar="SECONDS",
        help="how long a program may take (default: as configured, else 5, and 60 for a COMMAND)",
    )
    parser.add_argument(
        "--output-format",
        choices=["full", "concise", "json"],
        default="full",
        help="findings with their verdicts, only a table of verdicts, or for machines (default: full)",
    )
    parser.add_argument("--html", metavar="FILE", help="write there, besides, a page of all that the runs have shown")
    _add_colour(parser)


def _add_run_options(parser: argparse.ArgumentParser) -> None:
    parser.usage = "zmqforklint run [options] -- COMMAND ..."
    parser.epilog = _RUN_EPILOGUE
    parser.add_argument(
        "--source",
        action="append",
        default=[],
        metavar="PATH",
        help="tell of calls in this file or folder; may be given again (default: the project of the working directory)",
    )
    parser.add_argument("--time-limit", type=_seconds, metavar="SECONDS", help="end everything then (default: never)")
    parser.add_argument(
        "--no-wait", dest="wait", action="store_false", help="report as soon as the command itself has ended"
    )
    parser.add_argument(
        "--error-exitcode",
        type=_status,
        metavar="N",
        help="exit with N if a hazard was seen, however the command ended",
    )
    parser.add_argument(
        "--guard",
        action="store_true",
        help="raise InheritedObjectError at a touch of what an ancestor made, instead of only recording it",
    )
    parser.add_argument("--output-format", choices=["full", "json"], default="full", help="(default: full)")
    parser.add_argument("--output-file", metavar="FILE", help="write the report there instead of to stderr")
    parser.add_argument("--html", metavar="FILE", help="write there, besides, a page of all that the run has shown")
    parser.add_argument("-q", "--quiet", action="store_true", help="say nothing when no hazard was seen")
    _add_colour(parser)


def _add_rule_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("code", nargs="?", metavar="CODE", help="a code or a name, such as ZMQ202 or inherited-socket")
    _add_colour(parser)


def _add_why_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("place", metavar="FILE:LINE", help="a touch or a creation, such as app/worker.py:12")
    _add_selection(parser)
    _add_assumptions(parser)
    _add_colour(parser)


def _add_models_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("library", nargs="?", metavar="LIBRARY", help="only what its name begins with, such as os")
    parser.add_argument("--output-format", choices=["text", "json"], default="text", help="(default: text)")
    parser.add_argument("--isolated", action="store_true", help="only what comes with zmqforklint")


def _add_config_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("path", nargs="?", default=".", metavar="PATH", help="any path of the project (default: .)")
    _add_selection(parser)
    _add_assumptions(parser)


def _add_paths(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "paths",
        nargs="*",
        default=["."],
        metavar="PATH",
        help="files and folders; their whole project is analysed (default: .)",
    )


def _add_selection(parser: argparse.ArgumentParser) -> None:
    selection = parser.add_argument_group("selection")
    for option, summary in (
        ("--select", "rules to report, by code or beginning of a code; ALL is every rule"),
        ("--extend-select", "rules to report besides"),
        ("--ignore", "rules not to report; the longest match of all these decides"),
        ("--exclude", "files to leave out, as patterns of a .gitignore, instead of the configured ones"),
    ):
        selection.add_argument(option, action="extend", type=_commas, metavar="LIST", help=summary)
    selection.add_argument("--min-severity", choices=SEVERITIES, help="(default: note)")
    selection.add_argument("--min-confidence", choices=CONFIDENCES, help="(default: possible)")
    selection.add_argument("--isolated", action="store_true", help="read nothing of the project but its source")


def _add_assumptions(parser: argparse.ArgumentParser) -> None:
    assumptions = parser.add_argument_group("assumptions about the analysed programs")
    assumptions.add_argument(
        "--target-version",
        type=_versions,
        metavar="VERSION",
        help="the Python that runs them: 3.12, or oldest and newest: 3.9,3.13 (default: what requires-python admits)",
    )


def _add_colour(parser: argparse._ActionsContainer) -> None:
    parser.add_argument("--color", choices=["auto", "always", "never"], default="auto", help="(default: auto)")


def _add_talk(parser: argparse._ActionsContainer) -> None:
    parser.add_argument("-q", "--quiet", action="store_true", help="no warnings")
    parser.add_argument("-v", "--verbose", action="store_true", help="say what is done, and how long it takes")


def _add_cache(parser: argparse.ArgumentParser) -> None:
    cache = parser.add_argument_group("speed")
    cache.add_argument(
        "--cache-dir",
        metavar="FOLDER",
        help="where to keep results (default: .zmqforklint_cache in the project)",
    )
    cache.add_argument("--jobs", type=_count, metavar="N", help="processes at work (default: one a processor)")
    cache.add_argument("--no-cache", action="store_true", help="keep nothing, and use nothing that was kept")
    cache.add_argument("--no-slice", action="store_true", help="analyse files too that cannot take part in a finding")


def _commas(text: str) -> list[str]:
    return [part for part in re.split(r"[,\s]+", text) if part]


def _count(text: str) -> int:
    count = int(text)
    if count < 1:
        raise ValueError(text)
    return count


def _seconds(text: str) -> float:
    seconds = float(text)
    if not 0 < seconds < float("inf"):
        raise ValueError(text)
    return seconds


def _status(text: str) -> int:
    status = int(text)
    if not 0 <= status <= 255:
        raise ValueError(text)
    return status


def _versions(text: str) -> str | list[str]:
    return text.split(",") if "," in text else text


def _check(options: argparse.Namespace) -> int:
    from zmqforklint.cli.checking import check

    return check(options)


def _verify(options: argparse.Namespace) -> int:
    from zmqforklint.cli.verifying import verify

    return verify(options)


def _clean(options: argparse.Namespace) -> int:
    from zmqforklint.cli.caching import clean

    return clean(options)


def _run(options: argparse.Namespace) -> int:
    from zmqforklint.cli.running import run

    return run(options)


def _rule(options: argparse.Namespace) -> int:
    from zmqforklint.cli.explaining import explain

    return explain(options)


def _why(options: argparse.Namespace) -> int:
    from zmqforklint.cli.reasoning import why

    return why(options)


def _models(options: argparse.Namespace) -> int:
    from zmqforklint.cli.modelling import show

    return show(options)


def _config(options: argparse.Namespace) -> int:
    from zmqforklint.cli.configuring import show

    return show(options)


_COMMANDS: tuple[
    tuple[str, str, Callable[[argparse.ArgumentParser], None], Callable[[argparse.Namespace], int]], ...
] = (
    ("check", "report what crosses a fork (the default)", _add_check_options, _check),
    ("verify", "run the programs and tell which findings a run proves", _add_verify_options, _verify),
    ("run", "run any command and report the hazards that were seen", _add_run_options, _run),
    ("why", "tell why a line is, or is not, a finding", _add_why_options, _why),
    ("rule", "explain a rule, or list all", _add_rule_options, _rule),
    ("models", "list the library calls that are understood", _add_models_options, _models),
    ("clean", "remove the cache of a project", _add_clean_options, _clean),
    ("config", "show the configuration that holds for a path", _add_config_options, _config),
)

"""``zmqforklint check``: shows the answer that was kept for the same question, or has it worked out.

Nothing that analyses is loaded before it is needed: that takes longer than looking whether anything has changed.
"""

from __future__ import annotations

import argparse
import os
import sys
import time
from collections.abc import Sequence

from zmqforklint.cache import Disk, Gist, Store
from zmqforklint.cache.answers import Answers
from zmqforklint.cli.caching import store_of
from zmqforklint.cli.status import Status
from zmqforklint.cli.streams import columns, put, put_data, say, wants_colour

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

_WITHOUT_EFFECT = frozenset(
    {"cache_dir", "color", "command", "debug", "jobs", "no_cache", "output_file", "paths", "quiet", "verbose"}
)
"""Options that do not decide what the report says, beyond the colours that are asked for by themselves."""


def check(options: argparse.Namespace) -> int:
    """Analyse the named paths, write the report, and give the exit status."""
    started = time.monotonic()
    there = [path for path in options.paths if os.path.exists(path)]
    for path in options.paths:
        if path not in there:
            say(f"error: {path}: {'a link that leads nowhere' if os.path.islink(path) else 'no such file or folder'}")
    if not there:
        return Status.ERROR
    if options.show_files:
        from zmqforklint.cli.listing import show_files

        return show_files(options, there)

    store = store_of(options, there)
    answer = _answer(options, there, store)
    if not options.quiet:
        for note in store.notes if store else ():
            say(f"warning: {note}")
        if not answer["files"]:
            say(f"warning: no Python file in {', '.join(there)}")
    if options.verbose:
        for root in answer["projects"]:
            say(f"project {root}")
        say(f"{answer['files']} files, {answer['analysed']} analysed, in {time.monotonic() - started:.1f} s")
    _write(answer, options)
    return int(answer["status"]) if len(there) == len(options.paths) else Status.ERROR


def _answer(options: argparse.Namespace, paths: Sequence[str], store: Store | None) -> Any:
    colour = wants_colour(options.color, None if options.output_file else sys.stdout)
    width = columns()
    given = {name: value for name, value in sorted(vars(options).items()) if name not in _WITHOUT_EFFECT}
    asked = (os.getcwd(), paths, given, colour, width)
    answers = Answers(store, _gists) if store else None
    answer = answers.recall(asked) if answers else None
    if answer is None:
        from zmqforklint.cli.analysing import analyse

        disk = Disk()
        answer, may_be_kept = analyse(options, paths, disk, store, colour=colour, width=width)
        if answers and may_be_kept:
            answers.keep(asked, disk, answer)
    return answer


def _gists(name: str) -> Gist:
    from zmqforklint.sources import GISTS

    return GISTS[name]


def _write(answer: Any, options: argparse.Namespace) -> None:
    if options.output_file:
        from zmqforklint.cli.output_file import write_beside

        write_beside(options.output_file, answer["text"])
    elif answer["for people"]:
        put(answer["text"])
    else:
        put_data(answer["text"])

"""``zmqforklint verify``."""

from __future__ import annotations

import argparse
import io
import os
import sys
from collections.abc import Sequence
from pathlib import Path

from zmqforklint import engine
from zmqforklint.cache import Disk
from zmqforklint.cli.errors import Fatal
from zmqforklint.cli.output_file import require_writable, write_beside
from zmqforklint.cli.streams import columns, put, wants_colour
from zmqforklint.vocabulary.report import Report

_EVERYTHING = {"select": [], "ignore": [], "min-severity": "note", "min-confidence": "possible"}
"""A run is compared with all that the analyser says, whatever the project chooses to see: with every rule that is on
by default, and those that the project adds.
"""


def verify(options: argparse.Namespace) -> int:
    """Run the programs of the named paths and tell which findings a run proves."""
    # here, so that nothing that only lints loads what runs programs
    from zmqforklint.verify import VerifyFormat, VerifyOptions, run_verify

    for path in options.paths:
        if not os.path.exists(path):
            raise Fatal(f"{path}: no such file or folder")
    if options.html:
        require_writable(options.html)
    output, page = io.StringIO(), io.StringIO()
    status = run_verify(
        [Path(path) for path in options.paths],
        VerifyOptions(
            command=tuple(options.program),
            python=options.python or sys.executable,
            dry_run=options.dry_run,
            expect_markers=options.expect_markers,
            output_format=VerifyFormat(options.output_format),
            colour=wants_colour(options.color, sys.stdout),
            width=columns(),
            seconds=options.time_limit,
            configuration=engine.plan(options.paths, Disk())[0].configuration,
            output=output,
            page=page if options.html else None,
        ),
        _analyse,
    )
    put(output.getvalue())
    if page.getvalue():
        write_beside(options.html, page.getvalue())
    return status


def _analyse(paths: Sequence[Path]) -> Report:
    disk = Disk()
    return engine.check(engine.plan([str(path) for path in paths], disk, _EVERYTHING), disk)

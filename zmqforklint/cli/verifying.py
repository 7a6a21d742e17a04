"""``zmqforklint verify``."""

from __future__ import annotations

import argparse
import io
import os
import sys
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from zmqforklint import engine
from zmqforklint.cli.errors import Fatal
from zmqforklint.cli.output_file import write_beside
from zmqforklint.cli.streams import put
from zmqforklint.vocabulary import Finding

_EVERYTHING = {"select": [], "ignore": [], "min-severity": "note", "min-confidence": "possible"}
"""A run is compared with all that the analyser says, whatever the project chooses to see: with every rule that is on
by default, and those that the project adds.
"""


def verify(options: argparse.Namespace) -> int:
    """Run the programs of the named paths and tell which findings a run proves."""
    # here, so that nothing that only lints loads what runs programs
    from zmqforklint.verify import VerifyOptions, run_verify
    from zmqforklint.witness import Limits

    for path in options.paths:
        if not os.path.exists(path):
            raise Fatal(f"{path}: no such file or folder")
    limits = Limits() if options.time_limit is None else replace(Limits(), seconds=options.time_limit)
    output, page = io.StringIO(), io.StringIO()
    status = run_verify(
        [Path(path) for path in options.paths],
        VerifyOptions(
            command=tuple(options.program),
            python=options.python or sys.executable,
            dry_run=options.dry_run,
            expect_markers=options.expect_markers,
            as_json=options.output_format == "json",
            limits=limits,
            configuration=engine.plan(options.paths)[0].configuration,
            output=output,
            page=page if options.html else None,
        ),
        _findings,
    )
    put(output.getvalue())
    if page.getvalue():
        write_beside(options.html, page.getvalue())
    return status


def _findings(paths: Sequence[Path]) -> list[Finding]:
    jobs = engine.plan([str(path) for path in paths], _EVERYTHING)
    return list(engine.check(jobs).findings)

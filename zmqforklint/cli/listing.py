"""``zmqforklint check --show-files``."""

from __future__ import annotations

import argparse
from collections.abc import Sequence

from zmqforklint import engine
from zmqforklint.cache import Disk
from zmqforklint.cli.options import overrides_of
from zmqforklint.cli.status import Status
from zmqforklint.cli.streams import put
from zmqforklint.report.text import visible
from zmqforklint.sources import shown


def show_files(options: argparse.Namespace, paths: Sequence[str]) -> int:
    """List the files that would be reported on, and why each is analysed or not."""
    disk = Disk()
    jobs = engine.plan(paths, disk, overrides_of(options), isolated=options.isolated)
    rows = [(visible(shown(file)), why) for job in jobs for file, why in engine.files_of(job, disk)]
    widest = max((len(file) for file, _ in rows), default=0)
    put("".join(f"{file:{widest}}  {why}\n" for file, why in rows))
    return Status.CLEAN

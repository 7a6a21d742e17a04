"""``zmqforklint check --show-files``."""

from __future__ import annotations

import argparse
from collections.abc import Sequence

from zmqforklint import engine
from zmqforklint.cache import Disk
from zmqforklint.cli.options import overrides_of
from zmqforklint.cli.status import Status
from zmqforklint.cli.streams import put
from zmqforklint.sources import shown


def show_files(options: argparse.Namespace, paths: Sequence[str]) -> int:
    """List the files that would be reported on."""
    disk = Disk()
    jobs = engine.plan(paths, disk, overrides_of(options), isolated=options.isolated)
    put("".join(f"{shown(file)}\n" for job in jobs for file in engine.files_of(job, disk)))
    return Status.CLEAN

"""Where the cache of a run lies, and ``zmqforklint clean``, which takes it away."""

from __future__ import annotations

import argparse
import os
from collections.abc import Sequence

from zmqforklint.cache import FOLDER, Disk, Store
from zmqforklint.cache.root import project_root
from zmqforklint.cli.status import Status
from zmqforklint.cli.streams import put, say


def store_of(options: argparse.Namespace, paths: Sequence[str]) -> Store | None:
    """Give the cache of a run: in the root of its first project, or where the options say.

    None if the options want none, or for a lone file that belongs to no project.
    """
    if options.no_cache:
        return None
    if options.cache_dir:
        return Store(os.path.realpath(options.cache_dir))
    first = os.path.abspath(paths[0])
    folder = first if os.path.isdir(first) else os.path.dirname(first)
    root = project_root(folder, Disk()) or (folder if folder == first else None)
    return Store(os.path.join(root, FOLDER)) if root else None


def clean(options: argparse.Namespace) -> int:
    """Take the caches of the named paths' projects away."""
    for path in options.paths:
        store = store_of(options, [path])
        if store is None:
            continue
        if store.clean():
            put(f"removed {store.folder}\n")
        for note in store.notes:
            say(f"warning: {note}")
    return Status.CLEAN

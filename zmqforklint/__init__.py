"""Finds ZeroMQ contexts and sockets that cross a fork, and proves each finding by running the program."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    import os
    from collections.abc import Iterable

    from zmqforklint.vocabulary.report import Report

__version__ = "0.1.0"
__all__ = ["__version__", "check"]


def check(paths: Iterable[str | os.PathLike[str]]) -> Report:
    """Analyse the projects of files and folders, and report what touches these, as ``zmqforklint check`` does.

    Raises OSError for a path that is not there, and ``policy.ConfigurationError`` for a configuration that cannot be
    used.
    """
    import os

    from zmqforklint import engine  # here, because importing the package must stay cheap
    from zmqforklint.cache import Disk

    named = [os.fspath(path) for path in paths]
    for path in named:
        os.stat(path)
    disk = Disk()
    return engine.check(engine.plan(named, disk), disk)

"""Writing a report to a file, so that a reader never sees half of it and no link leads the write astray."""

from __future__ import annotations

import os
import stat
import tempfile

from zmqforklint.cli.errors import Fatal
from zmqforklint.sources.paths import is_within


def write_beside(path: str, text: str) -> None:
    """Write the text, as UTF-8, beside the file and rename it into place; a file that is there keeps its mode.

    A link is followed only if it stays within the working directory. Raises ``Fatal``.
    """
    target = os.path.realpath(path)
    here = os.path.realpath(os.getcwd())
    starts_inside = os.path.islink(path) or is_within(os.path.abspath(path), os.getcwd())
    if starts_inside and not is_within(target, here):
        raise Fatal(f"{path}: not written: a link leads out of the project")
    try:
        _replace(target, text)
    except OSError as error:
        raise Fatal(f"{path}: cannot be written: {error.strerror}") from error


def _replace(target: str, text: str) -> None:
    try:
        mode = os.stat(target).st_mode
    except FileNotFoundError:
        mode = stat.S_IFREG | (0o666 & ~_umask())
    if not stat.S_ISREG(mode):
        raise Fatal(f"{target}: not written: it is not a plain file")
    descriptor, beside = tempfile.mkstemp(prefix=".zmqforklint-", dir=os.path.dirname(target))
    try:
        with open(descriptor, "w", encoding="utf-8", errors="backslashreplace", newline="\n") as stream:
            stream.write(text)
        os.chmod(beside, stat.S_IMODE(mode))
        os.replace(beside, target)
    except BaseException:
        os.unlink(beside)
        raise


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask

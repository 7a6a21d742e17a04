"""Writing a report to a file, so that a reader never sees half of it and no link leads the write astray."""

from __future__ import annotations

import os
import stat
import tempfile

from zmqforklint.cli.errors import Fatal
from zmqforklint.sources.paths import is_within


def require_writable(path: str) -> None:
    """Raise ``Fatal`` if it is plain already that the file cannot be written: asked before what would fill it."""
    target = _target(path)
    folder = os.path.dirname(target)
    if os.path.exists(target):
        _require_plain(target, os.stat(target).st_mode)
    if not os.path.isdir(folder):
        raise Fatal(f"{path}: cannot be written: there is no folder {folder}")
    if not os.access(folder, os.W_OK | os.X_OK):
        raise Fatal(f"{path}: cannot be written: the folder {folder} is not writable")


def write_beside(path: str, text: str) -> None:
    """Write the text, as UTF-8, beside the file and rename it into place; a file that is there keeps its mode.

    A link is followed only if it stays within the working directory. Raises ``Fatal``.
    """
    try:
        _replace(_target(path), text)
    except OSError as error:
        raise Fatal(f"{path}: cannot be written: {error.strerror}") from error


def _target(path: str) -> str:
    target = os.path.realpath(path)
    here = os.path.realpath(os.getcwd())
    starts_inside = os.path.islink(path) or is_within(os.path.abspath(path), os.getcwd())
    if starts_inside and not is_within(target, here):
        raise Fatal(f"{path}: not written: a link leads out of the project")
    return target


def _replace(target: str, text: str) -> None:
    try:
        mode = os.stat(target).st_mode
    except FileNotFoundError:
        mode = stat.S_IFREG | (0o666 & ~_umask())
    _require_plain(target, mode)
    descriptor, beside = tempfile.mkstemp(prefix=".zmqforklint-", dir=os.path.dirname(target))
    try:
        with open(descriptor, "w", encoding="utf-8", errors="backslashreplace", newline="\n") as stream:
            stream.write(text)
        os.chmod(beside, stat.S_IMODE(mode))
        os.replace(beside, target)
    except BaseException:
        os.unlink(beside)
        raise


def _require_plain(target: str, mode: int) -> None:
    if not stat.S_ISREG(mode):
        raise Fatal(f"{target}: not written: it is not a plain file")


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask

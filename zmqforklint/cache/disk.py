"""The file system as one run sees it, with a record of every look.

A *look* is a question about a path and its answer, a short text: what a file holds, what a folder lists, what kind of
thing there is, where links lead. A result that was made by looks is still true if all of them give the same answers.
"""

from __future__ import annotations

import errno
import os
import stat
import time
from collections.abc import Callable

from zmqforklint.cache.digest import digest

TYPE_CHECKING = False  # typing's own takes longer to load than this module
if TYPE_CHECKING:
    from typing import Any, BinaryIO, NoReturn

FOLDER = ".zmqforklint_cache"
"""The name of the cache's own folder: no listing shows it, or keeping a result would make it out of date."""

_UNSETTLED = 2_000_000_000
"""Nanoseconds for which a changed time may be the same after a second change, on the coarsest of file systems."""

Gist = Callable[[bytes, str], object]
"""What is wanted of a file's content; the argument is a text. It gives plain data that ``repr`` shows in full."""

Entry = tuple[str, str]
"""A name in a folder, and its kind: ``file``, ``folder``, ``link`` or ``other``."""

Key = list[int]
"""What changes whenever a file's content or a folder's list of names does; empty if that cannot be relied on."""


class Disk:
    """Looks at the file system and records it.

    ``answers`` maps each path to its answers by question, ``keys`` the paths of readable files and folders to what
    they were known by, ``contents`` files that were read whole to a digest of all that they hold. ``is_steady`` is
    false when something changed while it was looked at.
    """

    def __init__(self) -> None:
        self.answers: dict[str, dict[str, str]] = {}
        self.keys: dict[str, Key] = {}
        self.contents: dict[str, str] = {}
        self.is_steady = True
        self._settled = time.time_ns() - _UNSETTLED

    def read(self, path: str, largest: int) -> bytes:
        """Read a plain file, ``largest`` bytes of it at most. Raises OSError, for what is not a plain file too."""
        question = f"content {largest}"
        data, status = self._looked_at(path, largest, question)
        self._note(path, question, digest(data), status)
        return data

    def gist(self, path: str, largest: int, name: str, take: Gist, argument: str = "") -> Any:
        """Read a plain file and give what ``take`` makes of it; the result depends on nothing else of the file.

        ``name`` finds ``take`` again, so it has to stay the same. Raises OSError.
        """
        question = f"{name} {largest} {argument}"
        data, status = self._looked_at(path, largest, question)
        value = take(data, argument)
        self._note(path, question, digest(repr(value).encode("utf-8", "surrogatepass")), status)
        return value

    def holds(self, path: str, size: int, content: str) -> bool:
        """Say whether a plain file is of ``size`` bytes with the digest ``content``; if so, know it by a new key."""
        try:
            data, status = _opened(path, size + 1)
        except (OSError, ValueError):
            return False
        if len(data) != size or digest(data) != content:
            return False
        self._know(path, status)
        return True

    def entries(self, folder: str) -> list[Entry]:
        """List a folder, sorted by name. Raises OSError."""
        try:
            status = os.stat(folder)
            with os.scandir(folder) as found:
                listed = sorted((entry.name, _kind_of_entry(entry)) for entry in found if entry.name != FOLDER)
        except (OSError, ValueError) as error:
            self._refuse(folder, "entries", error)
        self._note(folder, "entries", digest("\0".join(map("/".join, listed)).encode("utf-8", "surrogatepass")), status)
        return listed

    def kind(self, path: str) -> str:
        """Say what is there, links followed: ``file``, ``folder``, ``other``, or nothing."""
        try:
            found = _kind(os.stat(path).st_mode)
        except (OSError, ValueError):
            found = ""
        self._note(path, "kind", found)
        return found

    def is_there(self, path: str) -> bool:
        """Say whether anything is there, a link that leads nowhere too."""
        found = os.path.lexists(path)
        self._note(path, "is there", str(found))
        return found

    def is_link(self, path: str) -> bool:
        """Say whether a symbolic link is there."""
        found = os.path.islink(path)
        self._note(path, "is link", str(found))
        return found

    def real(self, path: str) -> str:
        """Give the path with all links resolved."""
        found = os.path.realpath(path)
        self._note(path, "real", found)
        return found

    def ask(self, path: str, question: str, gists: Callable[[str], Gist]) -> str:
        """Look again for what a record tells, and give the answer. ``gists`` finds a gist by its name."""
        name, _, rest = question.partition(" ")
        try:
            if question in _PLAIN:
                _PLAIN[question](self, path)
            elif name == "content":
                self.read(path, int(rest))
            else:
                largest, _, argument = rest.partition(" ")
                self.gist(path, int(largest), name, gists(name), argument)
        except OSError:
            pass  # the answer says so
        return self.answers[path][question]

    def _looked_at(self, path: str, largest: int, question: str) -> tuple[bytes, os.stat_result]:
        try:
            data, status = _opened(path, largest)
        except (OSError, ValueError) as error:
            self._refuse(path, question, error)
        if path not in self.contents and len(data) == status.st_size:
            self.contents[path] = digest(data)
        return data, status

    def _refuse(self, path: str, question: str, error: OSError | ValueError) -> NoReturn:
        number = error.errno if isinstance(error, OSError) and error.errno is not None else errno.EINVAL
        self._note(path, question, f"error {number}")
        if isinstance(error, OSError):
            raise error
        raise OSError(number, "the path cannot be used") from error

    def _note(self, path: str, question: str, answer: str, status: os.stat_result | None = None) -> None:
        known = self.answers.setdefault(path, {})
        if known.setdefault(question, answer) != answer:
            self.is_steady = False
        if status is not None:
            self._know(path, status)

    def _know(self, path: str, status: os.stat_result) -> None:
        key = key_of(status) if max(status.st_mtime_ns, status.st_ctime_ns) < self._settled else []
        if self.keys.setdefault(path, key) != key:
            self.is_steady = False


def key_of(status: os.stat_result) -> Key:
    """Give what a file or folder is known by as long as it does not change."""
    return [status.st_mtime_ns, status.st_ctime_ns, status.st_size, status.st_ino, status.st_mode]


def is_keyed(question: str) -> bool:
    """Say whether a path's key answers for the question."""
    return question not in _KEYLESS


def _opened(path: str, largest: int) -> tuple[bytes, os.stat_result]:
    # Opening a FIFO blocks and opening a device may do anything, so ask before; O_NONBLOCK is for the FIFO that was
    # put there in between.
    _refuse_unless_plain(os.stat(path))
    descriptor = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
    with open(descriptor, "rb", buffering=0) as stream:
        status = os.fstat(descriptor)
        _refuse_unless_plain(status)
        return _read(stream, largest, status.st_size), status


def _read(stream: BinaryIO, largest: int, expected: int) -> bytes:
    """Read up to ``largest`` bytes; one call does for nearly every file."""
    data = stream.read(min(largest, expected + 1))
    while len(data) < largest and (more := stream.read(largest - len(data))):
        data += more
    return data


def _kind(mode: int) -> str:
    return "file" if stat.S_ISREG(mode) else "folder" if stat.S_ISDIR(mode) else "other"


def _kind_of_entry(entry: os.DirEntry[str]) -> str:
    if entry.is_symlink():
        return "link"
    if entry.is_dir(follow_symlinks=False):
        return "folder"
    return "file" if entry.is_file(follow_symlinks=False) else "other"


def _refuse_unless_plain(status: os.stat_result) -> None:
    if not stat.S_ISREG(status.st_mode):
        raise OSError(errno.EINVAL, "this is not a plain file")


_PLAIN: dict[str, Callable[[Disk, str], object]] = {
    "entries": Disk.entries,
    "kind": Disk.kind,
    "is there": Disk.is_there,
    "is link": Disk.is_link,
    "real": Disk.real,
}
_KEYLESS = _PLAIN.keys() - {"entries"}

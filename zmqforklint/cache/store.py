"""The folder that a project's cache lies in, and its entries.

An entry is one file, named by its key. It is written beside and renamed into place, so that any number of writers
leave whole entries, and it begins with a digest of the rest: what is damaged counts as missing.
"""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator

from zmqforklint.cache.digest import DIGITS, digest
from zmqforklint.cache.git import is_tracked

LARGEST = 256_000_000
"""Bytes that all entries may take; the oldest go first."""

_SIGNS = {
    "CACHEDIR.TAG": b"Signature: 8a477f597d28d172789f06886806bc55\n# A cache of zmqforklint; see bford.info/cachedir\n",
    ".gitignore": b"*\n",
}
KINDS = ("answers", "forms", "runs")
_OWN_NAMES = frozenset((*_SIGNS, *KINDS))
_MARK = b"zmqforklint 1 "


class Store:
    """The entries of a cache folder, which need not exist yet.

    ``notes`` says what is wrong with the folder, once for all of it; nothing that goes wrong here ends a run.
    """

    def __init__(self, folder: str) -> None:
        self.folder = folder
        self.notes: list[str] = []
        self._is_usable: bool | None = None

    def load(self, kind: str, key: str) -> bytes | None:
        """Give an entry's content; None if there is none, or it is not as it was written."""
        if not self._usable(make=False):
            return None
        path = self._path(kind, key)
        try:
            with open(path, "rb") as stream:
                mark, content = stream.readline(len(_MARK) + DIGITS + 1), stream.read()
        except OSError:
            return None
        if mark == _mark(content):
            return content
        self._note(f"the cache in {self.folder} is damaged; it is made anew")
        self._drop(path)
        return None

    def keep(self, kind: str, key: str, content: bytes) -> None:
        """Write an entry; one that cannot be written is not kept."""
        if not self._usable(make=True):
            return
        path = self._path(kind, key)
        beside = f"{path}.{os.getpid()}"
        try:
            os.makedirs(os.path.dirname(path), mode=0o700, exist_ok=True)
            descriptor = os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o600)
            with open(descriptor, "wb") as stream:
                stream.write(_mark(content) + content)
            os.replace(beside, path)
        except OSError:
            self._drop(beside)

    def shrink(self, largest: int = LARGEST) -> None:
        """Drop the oldest entries until the rest takes no more than ``largest`` bytes."""
        entries = []
        for path in self._entries():
            try:
                status = os.stat(path, follow_symlinks=False)
            except OSError:
                continue
            entries.append((status.st_mtime_ns, status.st_size, path))
        size = sum(entry[1] for entry in entries)
        for _, own, path in sorted(entries):
            if size <= largest:
                return
            self._drop(path)
            size -= own

    def clean(self) -> bool:
        """Take the folder away, if it is a cache; say whether one was there."""
        if not self._usable(make=False):
            return False
        import shutil

        shutil.rmtree(self.folder)
        return True

    def _path(self, kind: str, key: str) -> str:
        return os.path.join(self.folder, kind, key)

    def _entries(self) -> Iterator[str]:
        for folder, _, names in os.walk(self.folder):
            if folder != self.folder:
                yield from (os.path.join(folder, name) for name in names)

    def _usable(self, make: bool) -> bool:
        """Say whether the folder is there and nobody else's, and make it if that is wanted."""
        if self._is_usable is None:
            try:
                status = os.stat(self.folder, follow_symlinks=False)
            except FileNotFoundError:
                if not make:
                    return False
                self._is_usable = self._made()
            except (OSError, ValueError):
                self._is_usable = False
            else:
                self._is_usable = self._is_own(status)
        return self._is_usable

    def _made(self) -> bool:
        """Make the folder, or what is missing in it: another run may be at it too."""
        try:
            os.makedirs(self.folder, 0o700, exist_ok=True)
            for name, content in _SIGNS.items():
                with open(os.path.join(self.folder, name), "wb") as stream:
                    stream.write(content)
        except OSError:  # a project that cannot be written to is checked all the same
            return False
        return self._is_own(os.stat(self.folder, follow_symlinks=False))

    def _is_own(self, status: os.stat_result) -> bool:
        fault = ""
        if not stat.S_ISDIR(status.st_mode):
            fault = "it is no folder"
        elif hasattr(os, "getuid") and status.st_uid != os.getuid():
            fault = "it belongs to another user"
        elif hasattr(os, "getuid") and status.st_mode & 0o022:
            fault = "others may write there"
        elif not _OWN_NAMES.issuperset(os.listdir(self.folder)):
            fault = "it holds something else"
        elif is_tracked(self.folder):
            fault = "git tracks it"
        if fault:
            self._note(f"{self.folder} is not used as a cache: {fault}")
        return not fault

    def _note(self, message: str) -> None:
        if not self.notes:
            self.notes.append(message)

    def _drop(self, path: str) -> None:
        try:
            os.unlink(path)
        except OSError:  # another run was quicker, or nothing may be removed here
            return


def _mark(content: bytes) -> bytes:
    return _MARK + digest(content).encode() + b"\n"

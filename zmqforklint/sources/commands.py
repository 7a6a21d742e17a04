"""The commands that a project's own files start: what a Procfile, a container or a service manager would run."""

from __future__ import annotations

import json
import os
import re
import shlex
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from fnmatch import fnmatch

from zmqforklint.cache import Disk, Entry
from zmqforklint.sources.ignoring import FOLDERS_LEFT_OUT
from zmqforklint.sources.reading import LARGEST, Texts

_Lines = Iterable[tuple[int, str]]

_SEPARATORS = re.compile(r"[;|&]+")
_SHELLS = frozenset({"sh", "bash", "dash"})
_DOCKER = re.compile(r"\s*(CMD|ENTRYPOINT)\s+(.*)", re.IGNORECASE)
_PROCFILE = re.compile(r"[\w-]+:\s*(.*)")
_SETTING = re.compile(r"\s*(?:ExecStart|command)\s*=\s*-?(.*)")


@dataclass(frozen=True, slots=True)
class Command:
    """A command, split into words, and where it stands: an absolute path and a line from 1."""

    file: str
    line: int
    words: tuple[str, ...]


def files_beside(root: str, disk: Disk) -> list[str]:
    """Give the files in a project's root and in the folders right below it, where what starts it is found."""
    entries = entries_of(root, disk)
    folders = [root, *(os.path.join(root, name) for name, kind in entries if kind == "folder" and _is_open(name))]
    listed = (os.path.join(folder, name) for folder in folders for name, _ in entries_of(folder, disk))
    return sorted(path for path in listed if disk.kind(path) == "file")


def commands(files: Iterable[str], texts: Texts) -> Iterator[Command]:
    """Find the commands in the files whose names are known to hold some."""
    for file in files:
        reader = next((each for pattern, each in _READERS if fnmatch(os.path.basename(file).lower(), pattern)), None)
        text = text_of(file, texts) if reader is not None else ""
        for line, words in reader(_joined(text)) if reader is not None else ():
            for part in _parts(words):
                yield Command(file, line, tuple(part))


def entries_of(folder: str, disk: Disk) -> list[Entry]:
    """Give what is in a folder; nothing if it cannot be read."""
    try:
        return disk.entries(folder)
    except OSError:
        return []


def text_of(file: str, texts: Texts) -> str:
    """Give the text of a configuration file; nothing if it cannot be read."""
    try:
        return texts.disk.read(file, LARGEST).decode("utf-8", "replace")
    except OSError:
        return ""


def _is_open(name: str) -> bool:
    return not name.startswith(".") and name not in FOLDERS_LEFT_OUT


def _joined(text: str) -> Iterator[tuple[int, str]]:
    """The lines of a text with their numbers; one that ends in a backslash goes on in the next."""
    start, parts = 1, []
    for number, line in enumerate(text.splitlines(), 1):
        parts.append(line.removesuffix("\\"))
        if not line.endswith("\\"):
            yield start, " ".join(parts)
            start, parts = number + 1, []
    if parts:
        yield start, " ".join(parts)


def _words(text: str) -> list[str]:
    try:
        return shlex.split(text, comments=True)
    except ValueError:
        return []


def _matching(pattern: re.Pattern[str]) -> Callable[[_Lines], Iterator[tuple[int, list[str]]]]:
    def read(lines: _Lines) -> Iterator[tuple[int, list[str]]]:
        for number, line in lines:
            if match := pattern.fullmatch(line):
                yield number, _words(match[1])

    return read


def _dockerfile(lines: _Lines) -> Iterator[tuple[int, list[str]]]:
    """The last CMD goes behind the last ENTRYPOINT."""
    last: dict[str, tuple[int, list[str]]] = {}
    for number, line in lines:
        if match := _DOCKER.fullmatch(line):
            last[match[1].upper()] = number, _array(match[2]) or _words(match[2])
    if last:
        yield (
            max(number for number, _ in last.values()),
            [word for name in ("ENTRYPOINT", "CMD") if name in last for word in last[name][1]],
        )


def _array(text: str) -> list[str]:
    try:
        found = json.loads(text)
    except (ValueError, RecursionError):
        return []
    return [each for each in found if isinstance(each, str)] if isinstance(found, list) else []


def _script(lines: _Lines) -> Iterator[tuple[int, list[str]]]:
    for number, line in lines:
        yield number, _words(line)


def _parts(words: Sequence[str]) -> Iterator[list[str]]:
    """The commands of a line: at its separators, and within what is given to a shell."""
    if words and os.path.basename(words[0]) in _SHELLS and "-c" in words[:-1]:
        yield from _parts(_words(words[words.index("-c") + 1]))
        return
    part: list[str] = []
    for word in words:
        if _SEPARATORS.fullmatch(word):
            yield part
            part = []
        else:
            part.append(word)
    yield part


_READERS: tuple[tuple[str, Callable[[_Lines], Iterator[tuple[int, list[str]]]]], ...] = (
    ("procfile*", _matching(_PROCFILE)),
    ("dockerfile*", _dockerfile),
    ("*.dockerfile", _dockerfile),
    ("*.service", _matching(_SETTING)),
    ("supervisor*.conf", _matching(_SETTING)),
    ("*.sh", _script),
)

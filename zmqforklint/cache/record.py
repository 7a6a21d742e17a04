"""The looks of a run as lines of text, and looking again whether all of them would show the same."""

from __future__ import annotations

import json
import os
from collections.abc import Callable

from zmqforklint.cache.disk import Disk, Gist, Key, is_keyed, key_of

LINES = 5
"""Paths, their keys, digests of what they hold, answers that a key or a digest stands for, and the other answers.

Most runs find all keys as they were, and never read the third line and the fourth, which are the longest.
"""

Answers = dict[str, dict[str, str]]


def written(disk: Disk) -> list[str]:
    """Give the looks of a run as lines."""
    keys = {path: key for path, key in disk.keys.items() if key}
    keyed: Answers = {}
    others: Answers = {}
    for path, answers in disk.answers.items():
        for question, answer in answers.items():
            part = keyed if path in keys and is_keyed(question) else others
            part.setdefault(path, {})[question] = answer
    contents = [disk.contents.get(path, "") for path in keys]
    return [_json(list(keys)), _json(list(keys.values())), _json(contents), _json(keyed), _json(others)]


def still_holds(lines: list[str], gists: Callable[[str], Gist]) -> list[str] | None:
    """Look again: give None if any answer differs, else the lines to keep from now on.

    These are the same list if a record of today's looks would save the next run nothing. ``gists`` finds a gist by its
    name. Raises ValueError, TypeError, KeyError or AttributeError for lines that ``written`` did not write.
    """
    paths, keys, contents, keyed, others = lines
    known: dict[str, Key] = dict(zip(json.loads(paths), json.loads(keys), strict=True))
    changed = {path: key for path, key in known.items() if _key(path) != key}
    asked: Answers = json.loads(others)
    disk = Disk()
    if not _same(disk, asked, gists):
        return None
    if not changed and not any(disk.keys.values()):
        return lines
    held: dict[str, str] = dict(zip(known, json.loads(contents), strict=True))
    stood_for: Answers = json.loads(keyed)
    unlike = [path for path, key in changed.items() if not _holds(disk, path, key, held[path])]
    if not _same(disk, {path: stood_for[path] for path in unlike}, gists):
        return None
    if not any(disk.keys.values()):
        return lines
    return _renewed(disk, known, held, stood_for, asked)


def _holds(disk: Disk, path: str, key: Key, content: str) -> bool:
    """Say whether a file whose key was this still holds what it held; of a folder nothing is known but its key."""
    _, _, size, *_ = key
    return content != "" and disk.holds(path, size, content)


def _same(disk: Disk, asked: Answers, gists: Callable[[str], Gist]) -> bool:
    return all(
        disk.ask(path, question, gists) == answer
        for path, answers in asked.items()
        for question, answer in answers.items()
    )


def _renewed(disk: Disk, keys: dict[str, Key], contents: dict[str, str], keyed: Answers, others: Answers) -> list[str]:
    """Put the answers that were asked for again under the keys that hold today."""
    whole = Disk()
    whole.keys = {**keys, **disk.keys}
    whole.contents = {**contents, **disk.contents}
    whole.answers = {path: {**keyed.get(path, {}), **others.get(path, {})} for path in [*keyed, *others]}
    return written(whole)


def _key(path: str) -> Key:
    try:
        return key_of(os.stat(path))
    except (OSError, ValueError):
        return []


def _json(data: object) -> str:
    return json.dumps(data, separators=(",", ":"))

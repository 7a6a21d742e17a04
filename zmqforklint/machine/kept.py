"""What the executions of programs showed, kept for the next run, each with all that it asked of its project.

An execution is not done again where nothing that it looked at has changed: the forms of the modules that it imported,
which file an import meant, and what other programs account for. What else decides a result names the entry.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Container, Iterator, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace
from typing import TypeVar, cast

from zmqforklint.cache import Store
from zmqforklint.cache.codec import Codec
from zmqforklint.cache.digest import digest
from zmqforklint.cache.stamp import stamp
from zmqforklint.form.project import Program, Project
from zmqforklint.machine.mentions import Mentions
from zmqforklint.machine.values import Spot
from zmqforklint.vocabulary import Incomplete, IncompleteKind, Observation, Site, Step

T = TypeVar("T")

_KIND = "runs"


@dataclass(frozen=True, slots=True)
class Ran:
    """What one program's execution showed, and where it could not be followed."""

    observations: tuple[Observation, ...]
    incomplete: frozenset[Incomplete]


@dataclass(frozen=True, slots=True)
class First:
    """What later programs need to know of one whose first half is done.

    ``ran`` names the modules that it ran; ``accounted`` holds the places of functions and classes.
    """

    ran: frozenset[str] = frozenset()
    accounted: frozenset[Spot] = frozenset()


@dataclass(frozen=True, slots=True)
class Asked:
    """What an execution asked, with the answers.

    ``keys`` are those of the modules by path, empty for a path that none has; ``listed`` stands for the paths of all
    modules, empty if they did not matter; ``outlook`` for what the names in the modules may lead to.
    """

    keys: tuple[tuple[str, str], ...]
    found: tuple[tuple[str, str, str | None], ...]
    plugins: tuple[tuple[str, tuple[str, ...]], ...]
    elsewhere: tuple[tuple[Spot, bool], ...]
    listed: str
    outlook: str


@dataclass(frozen=True, slots=True)
class Kept:
    """One program's execution, as a former run did it."""

    asked: Asked
    first: First
    ran: Ran

    def holds(self, elsewhere: Container[Spot]) -> bool:
        """Whether the second half would be the same, if earlier programs account for ``elsewhere``."""
        return all((place in elsewhere) == answer for place, answer in self.asked.elsewhere)


_KEPT = Codec(Kept, [Asked, First, Ran, Observation, Incomplete, Site, Step])


class Watched:
    """A project, of which is noted what is asked of it; and so is what is asked of the earlier programs."""

    def __init__(self, project: Project) -> None:
        self._keys: dict[str, str] = {}
        self._found: dict[tuple[str, str], str | None] = {}
        self._plugins: dict[str, tuple[str, ...]] = {}
        self._elsewhere: dict[Spot, bool] = {}
        self._whole = project
        self._modules = _Noting(project.modules, self._note_module)
        self.project = replace(
            project,
            modules=self._modules,
            find=self._find,
            plugins=_Noting(project.plugins, self._note_plugins),
        )

    def elsewhere(self, accounted: AbstractSet[Spot]) -> Container[Spot]:
        """What earlier programs account for, as far as it is asked for."""
        return _Answering(accounted, self._elsewhere)

    def asked(self, mentions: Mentions) -> Asked:
        """All that was asked until now."""
        return Asked(
            keys=tuple(sorted(self._keys.items())),
            found=tuple((importer, dotted, path) for (importer, dotted), path in self._found.items()),
            plugins=tuple(self._plugins.items()),
            elsewhere=tuple(self._elsewhere.items()),
            listed=_listing(self._whole) if self._modules.is_listed else "",
            outlook=mentions.outlook(self._keys),
        )

    def _note_module(self, path: str) -> None:
        self._keys[path] = self._whole.keys.get(path, "")

    def _note_plugins(self, path: str) -> None:
        self._plugins[path] = self._whole.plugins.get(path, ())

    def _find(self, importer: str, dotted: str) -> str | None:
        found = self._found[importer, dotted] = self._whole.find(importer, dotted)
        return found


class Runs:
    """The executions of a project's programs that a store keeps."""

    def __init__(self, store: Store | None, project: Project, mentions: Mentions, about: tuple[object, ...]) -> None:
        """``about`` is what else decides what is shown, as ``repr`` tells it."""
        self._store = store if project.keys else None
        self._project = project
        self._mentions = mentions
        self._about = about

    def recall(self, program: Program, reached: AbstractSet[str]) -> Kept | None:
        """What the first half would show again. ``reached`` names the modules that earlier programs have run.

        Whether the second half would, too, ``Kept.holds`` says.
        """
        content = self._store.load(_KIND, self._key(program, reached)) if self._store else None
        try:
            kept = None if content is None else _KEPT.from_data(json.loads(content))
        except (ValueError, TypeError, RecursionError):
            return None
        return kept if kept is not None and self._would_answer(kept.asked) else None

    def keep(self, program: Program, reached: AbstractSet[str], kept: Kept) -> None:
        """Keeps an execution, unless the analyser itself failed in it."""
        if self._store and all(each.kind is not IncompleteKind.FAILURE for each in kept.ran.incomplete):
            content = json.dumps(_KEPT.to_data(kept), separators=(",", ":"))
            self._store.keep(_KIND, self._key(program, reached), content.encode())

    def _key(self, program: Program, reached: AbstractSet[str]) -> str:
        # Only the program without a root leaves out what others have run.
        left_out = sorted(reached) if program.path is None else []
        return digest(repr((stamp(), *self._about, program, left_out)).encode("utf-8", "surrogatepass"))

    def _would_answer(self, asked: Asked) -> bool:
        project = self._project
        return (
            all(project.keys.get(path, "") == key for path, key in asked.keys)
            and all(project.plugins.get(path, ()) == paths for path, paths in asked.plugins)
            and asked.listed in ("", _listing(project))
            and all(project.find(importer, dotted) == path for importer, dotted, path in asked.found)
            and self._mentions.outlook(path for path, _ in asked.keys) == asked.outlook
        )


def _listing(project: Project) -> str:
    return digest(repr(sorted(project.modules)).encode("utf-8", "surrogatepass"))


class _Noting(Mapping[str, T]):
    """A mapping that tells of each key that is looked up, and remembers whether all of them were listed."""

    def __init__(self, of: Mapping[str, T], note: Callable[[str], None]) -> None:
        self._of = of
        self._note = note
        self.is_listed = False

    def __getitem__(self, key: str) -> T:
        self._note(key)
        return self._of[key]

    def __iter__(self) -> Iterator[str]:
        self.is_listed = True
        return iter(self._of)

    def __len__(self) -> int:
        self.is_listed = True
        return len(self._of)


@dataclass(frozen=True, slots=True)
class _Answering(Container[Spot]):
    """What earlier programs account for; each answer is noted."""

    accounted: AbstractSet[Spot]
    answers: dict[Spot, bool]

    def __contains__(self, place: object) -> bool:
        answer = place in self.accounted
        self.answers[cast(Spot, place)] = answer
        return answer

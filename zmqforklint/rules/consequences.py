"""What will happen: looked up in measured data, never guessed."""

from __future__ import annotations

import functools
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from fnmatch import fnmatchcase
from importlib.resources import files
from typing import Any

from packaging.specifiers import SpecifierSet

from zmqforklint.vocabulary import Assumptions, Circumstance, Consequence, ObjectKind, Observation, ObservationKind

_WORST_FIRST = (
    Consequence.PARENT_ABORTS,
    Consequence.SPINS,
    Consequence.BLOCKS,
    Consequence.DEAD_SOCKET,
    Consequence.LOST,
    Consequence.DUPLICATED,
    Consequence.UNFLUSHED,
    Consequence.UNPICKLABLE,
    Consequence.LEAKS,
    Consequence.NONE,
)


@dataclass(frozen=True, slots=True)
class Behaviour:
    """A row of ``knowledge/behaviour.toml``; see there."""

    observation: ObservationKind
    objects: frozenset[ObjectKind]
    operations: tuple[str, ...]
    circumstances: frozenset[Circumstance]
    pyzmq: SpecifierSet
    platforms: tuple[str, ...]
    consequence: Consequence

    def holds(self, assumed: Assumptions) -> bool:
        """Say whether the row speaks of programs under these assumptions."""
        return (not self.platforms or assumed.platform in self.platforms) and self.pyzmq.contains(
            assumed.pyzmq, prereleases=True
        )

    def fits(self, seen: Observation) -> bool:
        """Say whether the row speaks of this observation."""
        return (
            seen.kind is self.observation
            and (not self.objects or seen.object in self.objects)
            and (not self.operations or any(fnmatchcase(seen.operation, each) for each in self.operations))
            and self.circumstances <= seen.circumstances
        )


@functools.cache
def behaviours(assumed: Assumptions) -> tuple[Behaviour, ...]:
    """Read the rows of the table that hold under these assumptions, in their order."""
    text = files("zmqforklint.knowledge").joinpath("behaviour.toml").read_text(encoding="utf-8")
    rows = map(_row, tomllib.loads(text)["behaviour"])
    return tuple(row for row in rows if row.holds(assumed))


def consequence_of(seen: Observation, assumed: Assumptions) -> Consequence:
    """Look up what will happen; the table's rows without an operation leave no observation out."""
    return next(row.consequence for row in behaviours(assumed) if row.fits(seen))


def worst(consequences: Iterable[Consequence]) -> Consequence:
    """Pick the consequence that weighs most; NONE of none."""
    return min(consequences, key=_WORST_FIRST.index, default=Consequence.NONE)


def _row(row: Mapping[str, Any]) -> Behaviour:
    return Behaviour(
        observation=ObservationKind(row["observation"]),
        objects=frozenset(ObjectKind(each) for each in row.get("object", ())),
        operations=tuple(row.get("operation", ())),
        circumstances=frozenset(Circumstance(each) for each in row.get("circumstances", ())),
        pyzmq=SpecifierSet(row.get("pyzmq", "")),
        platforms=tuple(row.get("platform", ())),
        consequence=Consequence(row["consequence"]),
    )

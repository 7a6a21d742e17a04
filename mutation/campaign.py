"""A random sample of mutants, made by cosmic-ray in a copy of the working tree and given to the tests."""

from __future__ import annotations

import random
import shutil
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import chdir
from dataclasses import dataclass
from pathlib import Path

from cosmic_ray.commands.init import init
from cosmic_ray.modules import find_modules
from cosmic_ray.work_db import WorkDB, use_db
from cosmic_ray.work_item import MutationSpec, WorkItem, WorkResult

from mutation.annotations import Place, annotated

MUTATED = ("zmqforklint/machine", "zmqforklint/rules")
SESSION = "session.sqlite"
PLACES = "places"
"""The file that says of how many places the sample is; there when it has been drawn."""


@dataclass(frozen=True)
class Mutant:
    """One fault, and whether the tests noticed it."""

    path: str
    line: int
    within: str
    operator: str
    diff: str
    killed: bool
    by_time: bool


@dataclass(frozen=True)
class Campaign:
    """The mutants that were tried, of how many places."""

    places: int
    mutants: tuple[Mutant, ...]


def prepare(folder: Path, count: int, seed: int) -> None:
    """Copies the working tree, lists its mutants, and chooses some; what is there already goes on."""
    if (folder / PLACES).exists():
        return
    folder.mkdir(parents=True, exist_ok=True)
    _copy(folder / "tree")
    _compile(folder / "tree")
    with use_db(folder / SESSION, WorkDB.Mode.create) as session, chdir(folder / "tree"):
        init(find_modules(map(Path, MUTATED)), session, {})
        places = dict(_by_place(session.work_items))
        session.clear()
        session.add_work_items(_sample(places, count, seed))
    (folder / PLACES).write_text(str(len(places)), encoding="utf-8")


def run(folder: Path, jobs: int) -> None:
    """Gives each chosen mutant that is left to the tests."""
    command = [sys.executable, "-m", "mutation.judge", f"../{SESSION}", "../unchanged.pickle", str(jobs)]
    subprocess.run(command, cwd=folder / "tree", check=True)


def outcome(folder: Path) -> Campaign:
    """What became of the mutants so far."""
    with use_db(folder / SESSION, WorkDB.Mode.open) as session:
        mutants = [_mutant(item.mutations[0], result) for item, result in session.completed_work_items]
    places = int((folder / PLACES).read_text(encoding="utf-8"))
    return Campaign(places, tuple(sorted(mutants, key=lambda each: (each.path, each.line, each.operator))))


def _mutant(made: MutationSpec, result: WorkResult) -> Mutant:
    return Mutant(
        made.module_path.as_posix(),
        made.start_pos[0],
        made.definition_name or "",
        made.operator_name.removeprefix("core/"),
        result.diff or "",
        result.is_killed,
        "FAILED" not in (result.output or "") and "ERROR" not in (result.output or ""),
    )


def _copy(target: Path) -> None:
    listed = subprocess.run(["git", "ls-files", "-z"], check=True, capture_output=True, text=True).stdout
    for name in filter(None, listed.split("\0")):
        (target / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(name, target / name)


def _compile(tree: Path) -> None:
    subprocess.run([sys.executable, "-m", "compileall", "-q", "zmqforklint", "tests"], cwd=tree, check=True)


def _sample(places: Mapping[tuple[str, Place], list[WorkItem]], count: int, seed: int) -> list[WorkItem]:
    """One mutant at each of some places: an operator with many replacements counts no more than others."""
    chance = random.Random(seed)
    chosen = chance.sample(sorted(places), min(count, len(places)))
    return [chance.choice(places[place]) for place in chosen]


def _by_place(items: tuple[WorkItem, ...]) -> Iterator[tuple[tuple[str, Place], list[WorkItem]]]:
    """The mutants at each place that is executed: annotations are not."""
    found: dict[tuple[str, Place], list[WorkItem]] = {}
    for item in items:
        (made,) = item.mutations
        found.setdefault((made.module_path.as_posix(), made.start_pos), []).append(item)
    within = {path: annotated(Path(path).read_text(encoding="utf-8")) for path, _ in found}
    for (path, place), there in found.items():
        if not any(start <= place < end for start, end in within[path]):
            yield (
                (path, place),
                sorted(there, key=lambda item: (item.mutations[0].operator_name, item.mutations[0].occurrence)),
            )

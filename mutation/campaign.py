"""A random sample of mutants, made by cosmic-ray in a copy of the working tree and given to the tests."""

from __future__ import annotations

import random
import shutil
import subprocess
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from cosmic_ray.work_db import WorkDB, use_db
from cosmic_ray.work_item import MutationSpec, WorkItem, WorkResult

from mutation.annotations import Place, annotated

MUTATED = ("zmqforklint/machine", "zmqforklint/rules")
KILLERS = (
    "tests/whole/test_fixtures.py::test_the_marked_lines_and_codes_and_no_others",
    "tests/whole/test_fixtures.py::test_every_finding_after_a_fork_tells_its_story_in_order",
    "tests/machine",
    "--deselect=tests/machine/test_surviving_any_module.py",
    "tests/rules",
    "--deselect=tests/rules/test_behaviour_table.py",
)
"""The tests that must notice: the first that fails is enough. What is left out is long, and notices little else."""

PATIENCE = 20
"""How much longer than its time on a processor a run may take: what runs beside it must not decide."""

UNTOUCHED = "untouched"
"""The folder that keeps what is mutated as it was."""

PLACES = "places"
"""The file that says of how many places the sample is; there when it has been drawn."""

CONFIGURATION = """
[cosmic-ray]
module-path = [{modules}]
timeout = {patience}
excluded-modules = []
test-command = "prlimit --cpu={seconds} {python} -m pytest -x -q -p no:cacheprovider {killers}"

[cosmic-ray.distributor]
name = "local"
"""


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


def prepare(folder: Path, count: int, seed: int, seconds: int) -> None:
    """Copies the working tree, lists its mutants, and chooses some; what is there already goes on."""
    if (folder / PLACES).exists():
        return
    folder.mkdir(parents=True, exist_ok=True)
    _copy(folder / "tree")
    _compile(folder / "tree")
    for each in MUTATED:
        shutil.copytree(folder / "tree" / each, folder / UNTOUCHED / each)
    modules = ", ".join(f'"{each}"' for each in MUTATED)
    killers = " ".join(KILLERS)
    patience = PATIENCE * seconds
    text = CONFIGURATION.format(
        modules=modules, seconds=seconds, patience=patience, python=sys.executable, killers=killers
    )
    (folder / "cosmic-ray.toml").write_text(text, encoding="utf-8")
    _cosmic_ray(folder, "init")
    with use_db(folder / "session.sqlite", WorkDB.Mode.open) as session:
        places = dict(_by_place(folder / "tree", session.work_items))
        session.clear()
        session.add_work_items(_sample(places, count, seed))
    (folder / PLACES).write_text(str(len(places)), encoding="utf-8")


def run(folder: Path) -> None:
    """Gives each chosen mutant to the tests; a run that was killed may have left its last one."""
    for each in MUTATED:
        shutil.copytree(folder / UNTOUCHED / each, folder / "tree" / each, dirs_exist_ok=True)
    _cosmic_ray(folder, "exec")


def outcome(folder: Path) -> Campaign:
    """What became of the mutants so far."""
    with use_db(folder / "session.sqlite", WorkDB.Mode.open) as session:
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
    """Compiles it, so that no run has to: told apart by hashes, for mutants follow each other within a second."""
    options = ("-q", "--invalidation-mode", "checked-hash")
    subprocess.run([sys.executable, "-m", "compileall", *options, "zmqforklint", "tests"], cwd=tree, check=True)


def _cosmic_ray(folder: Path, command: str) -> None:
    program = Path(sys.executable).with_name("cosmic-ray")
    subprocess.run([program, command, "../cosmic-ray.toml", "../session.sqlite"], cwd=folder / "tree", check=True)


def _sample(places: Mapping[tuple[str, Place], list[WorkItem]], count: int, seed: int) -> list[WorkItem]:
    """One mutant at each of some places: an operator with many replacements counts no more than others."""
    chance = random.Random(seed)
    chosen = chance.sample(sorted(places), min(count, len(places)))
    return [chance.choice(places[place]) for place in chosen]


def _by_place(tree: Path, items: tuple[WorkItem, ...]) -> Iterator[tuple[tuple[str, Place], list[WorkItem]]]:
    """The mutants at each place that is executed: annotations are not."""
    found: dict[tuple[str, Place], list[WorkItem]] = {}
    for item in items:
        (made,) = item.mutations
        found.setdefault((made.module_path.as_posix(), made.start_pos), []).append(item)
    within = {path: annotated((tree / path).read_text(encoding="utf-8")) for path, _ in found}
    for (path, place), there in found.items():
        if not any(start <= place < end for start, end in within[path]):
            yield (
                (path, place),
                sorted(there, key=lambda item: (item.mutations[0].operator_name, item.mutations[0].occurrence)),
            )

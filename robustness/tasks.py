"""What a run tries: mutants and invented texts by their seeds, installed files by their paths."""

from __future__ import annotations

import ast
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from random import Random

from robustness.mutating import Mutant, is_python, mutant_of
from robustness.originals import Original
from robustness.salting import salted
from robustness.syntax import NothingToChangeError


class Kind(StrEnum):
    """Where a program comes from."""

    MUTANT = "seed"
    INVENTED = "invented"
    INSTALLED = "file"
    SALTED = "salted file"


@dataclass(frozen=True, slots=True)
class Task:
    """One program to try; ``name`` is its seed or its path."""

    kind: Kind
    name: str

    def __str__(self) -> str:
        """Name it on a line."""
        return f"{self.kind} {self.name}"


def seeds(kind: Kind, first: int, count: int) -> list[Task]:
    """Give the tasks of some seeds."""
    return [Task(kind, str(seed)) for seed in range(first, first + count)]


def installed(folders: Iterable[Path], one_in: int = 1, *, is_salted: bool = True) -> list[Task]:
    """Give every file below some folders, or one in so many, as it is and salted; not what is installed within one."""
    kinds = (Kind.INSTALLED, Kind.SALTED) if is_salted else (Kind.INSTALLED,)
    found = ((folder, path) for folder in folders for path in folder.rglob("*.py"))
    files = sorted({path for folder, path in found if "site-packages" not in path.relative_to(folder).parts})
    return [Task(kind, str(path)) for path in files[::one_in] for kind in kinds]


def made(task: Task) -> Mutant:
    """Make the program of a task."""
    if task.kind is Kind.MUTANT:
        return mutant_of(int(task.name))
    if task.kind is Kind.INVENTED:
        from robustness.inventing import invented  # here, because hypothesmith is needed for nothing else

        return invented(int(task.name))
    original = Original(task.name, {"main.py": Path(task.name).read_bytes()})
    return _salted(original) if task.kind is Kind.SALTED else Mutant(original, (), original.files)


def _salted(original: Original) -> Mutant:
    """Salt a file, its name says how; one that cannot be stays as it is."""
    data = original.files["main.py"]
    try:
        if is_python(data):
            tree = ast.parse(data)
            salted(tree, Random(original.name))
            data = ast.unparse(ast.fix_missing_locations(tree)).encode("utf-8", "surrogatepass")
    except (NothingToChangeError, RecursionError):
        pass
    return Mutant(original, ("salted",), {"main.py": data})

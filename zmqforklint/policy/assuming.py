"""What a project's own metadata says about where it runs."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from packaging.specifiers import InvalidSpecifier, SpecifierSet

from zmqforklint.cache import Disk
from zmqforklint.policy.pins import pinned_pyzmq
from zmqforklint.vocabulary import Assumptions

_NEWEST_MINOR = 14
_PATCHES = range(50)


def assume(project: Path, disk: Disk, document: Mapping[str, object]) -> Assumptions:
    """Assume what the project says: its requires-python and its pinned pyzmq, else the defaults.

    ``document`` is the project's parsed pyproject.toml.
    """
    default = Assumptions()
    return Assumptions(
        python=admitted_pythons(document) or default.python,
        pyzmq=pinned_pyzmq(project, disk, document) or default.pyzmq,
    )


def admitted_pythons(document: Mapping[str, object]) -> tuple[str, str] | None:
    """Give the oldest and the newest minor version that requires-python admits.

    None when nothing is required, when it cannot be read, and when it admits no Python 3 that is known.
    """
    match document:
        case {"project": {"requires-python": str(requirement)}}:
            pass
        case _:
            return None
    try:
        specifier = SpecifierSet(requirement)
    except InvalidSpecifier:
        return None
    admitted = [
        f"3.{minor}"
        for minor in range(_NEWEST_MINOR + 1)
        if any(specifier.contains(f"3.{minor}.{patch}") for patch in _PATCHES)
    ]
    return (admitted[0], admitted[-1]) if admitted else None

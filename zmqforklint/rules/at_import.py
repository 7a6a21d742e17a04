"""What the two rules about import have in common."""

from __future__ import annotations

from zmqforklint.rules.wording import conditional, thing
from zmqforklint.vocabulary import Circumstance, Observation, ObservationKind, Severity


def is_birth(seen: Observation) -> bool:
    """Say whether the observation is an object that exists because a module was imported."""
    return seen.kind is ObservationKind.IMPORT_BIRTH


def severity(seen: Observation) -> Severity:
    """Weigh an import birth by what its program does with it."""
    if Circumstance.FORK_REACHES in seen.circumstances:
        return Severity.ERROR
    return Severity.WARNING if Circumstance.SHARED in seen.circumstances else Severity.NOTE


def message(seen: Observation) -> str:
    """Say that importing makes the object, and who will meet it."""
    fate = {
        Severity.ERROR: "and a forked process of this program uses it",
        Severity.WARNING: "so every process forked after the import inherits it",
        Severity.NOTE: "which is harmless only until something forks after the import",
    }[severity(seen)]
    return conditional(f"{thing(seen)} is made when the module is imported, {fate}", seen)
